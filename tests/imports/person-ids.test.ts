import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/imports/columns/map-columns.js';

const NAMES = ['Ada Berg', 'Bo Crane', 'Cy Dahl', 'Di Engel'];
const COMPANIES = ['North Mill', 'North Mill', 'East Dock', 'West Yard'];

/** Returns the header that is read as the id, in a file of people with these columns beside their names, addresses and companies. */
function idIn(columns: Readonly<Record<string, readonly string[]>>, people = NAMES, name = 'Name', email = 'Email') {
  const addresses = people.map((person) => `${person.replace(' ', '.').toLowerCase()}@mail.example`);
  const table = { ...columns, [name]: people, [email]: addresses, Company: COMPANIES };
  const rows = people.map((_, row) => Object.values(table).map((values) => values[row] ?? ''));
  const mapped = mapColumns(Object.keys(table), rows).columns;
  return mapped.find(({ field }) => field === 'EXTERNAL_ID')?.header ?? null;
}

const DIFFERENT = ['71', '84', '85', '93'];
const OF_COMPANIES = ['71', '71', '84', '85'];

describe('an id whose header no list has', () => {
  it.each([
    ...['Person - ID', 'person_id', 'Prospect UUID', 'Member ID', 'Client Identifier', 'Candidate Id', 'Customer ID'],
    ...['ID контакта', 'Identifiant du client', 'ID do cliente', 'ID kontaktu', 'Ansprechpartner-Nr.', 'User ID'],
    ...['ID', 'id', 'UUID', 'Identifiant'],
  ])('is the person’s where each person has another one: %s', (header) => {
    expect(idIn({ [header]: DIFFERENT })).toBe(header);
  });

  it.each([
    ...[
      'Company ID',
      'Organization - ID',
      'Owner ID',
      'Deal ID',
      'Order ID',
      'Event ID',
      'Created By ID',
      'Person IDs',
    ],
    ...[
      'Attendee ID',
      'Ticket ID',
      'Respondent ID',
      'Account Name.id',
      'ID Société',
      'Record Type ID',
      'Person - Deal ID',
    ],
  ])('is nobody’s where it is that of something else, or is given anew each time: %s', (header) => {
    expect(idIn({ [header]: DIFFERENT })).toBeNull();
  });

  it.each(['Customer ID', 'Client ID', 'Person - ID', 'ID'])('is nobody’s where colleagues share it: %s', (header) => {
    expect(idIn({ [header]: OF_COMPANIES })).toBeNull();
  });

  it.each(['Customer ID', 'ID'])('is nobody’s where a person has two: %s', (header) => {
    expect(idIn({ [header]: DIFFERENT }, ['Ada Berg', 'Ada Berg', 'Cy Dahl', 'Di Engel'])).toBeNull();
  });

  it('may be two people’s who share a name', () => {
    expect(idIn({ ID: DIFFERENT }, ['Ada Berg', 'Bo Crane', 'Ada Berg', 'Di Engel'], 'Name', 'Remark')).toBe('ID');
  });

  it.each([
    ['1', '2', '3', '4'],
    ['0', '1', '2', '3'],
  ])('is nobody’s where it only counts the rows', (...numbers) => {
    expect(idIn({ ID: numbers })).toBeNull();
    expect(idIn({ 'Person - ID': numbers })).toBe('Person - ID');
  });

  it('is nobody’s without a word for a person, in a file of deals, events or orders', () => {
    expect(idIn({ ID: DIFFERENT }, NAMES, 'Contact Name', 'Contact Email')).toBeNull();
    expect(idIn({ ID: DIFFERENT, Organizer: ['Us', 'Us', 'Us', 'Us'] })).toBeNull();
    expect(idIn({ ID: DIFFERENT, form_id: ['f1', 'f1', 'f1', 'f1'] })).toBeNull();
    expect(idIn({ Id: DIFFERENT, OwnerId: ['o1', 'o1', 'o1', 'o1'] })).toBe('Id');
  });

  it('is the company’s where its word for people means companies', () => {
    expect(idIn({ 'Customer ID': DIFFERENT, 'Contact ID': ['a1', 'a2', 'a3', 'a4'] })).toBe('Contact ID');
    const customers = ['North Mill', 'South Mill', 'East Dock', 'West Yard'];
    const rows = NAMES.map((name, row) => [DIFFERENT[row] ?? '', customers[row] ?? '', name, 'Buyer']);
    const { columns } = mapColumns(['Customer ID', 'Customer Name', 'Contact', 'Position'], rows);
    expect(columns.map(({ field }) => field)).toEqual([null, 'COMPANY', 'NAME', 'ROLE']);
  });

  it('is no text of another kind', () => {
    expect(idIn({ 'Member ID': ['see file', 'none yet', 'to do', 'old one'] })).toBeNull();
    expect(idIn({ 'Contact Nr.': ['+4915112', '+4915113', '+4915114', '+4915115'] })).toBeNull();
  });
});
