import { describe, expect, it } from 'vitest';
import { taken } from './taken.js';

describe('a header that differs from a known one in an ending alone', () => {
  it.each([
    ['Població', 'LOCATION'],
    ['Emprese', 'COMPANY'],
    ['Telefonos', 'PHONE'],
    ['Branches', 'INDUSTRY'],
  ])('means the same: %s is %s', (header, field) => {
    const known = field === 'COMPANY' ? 'Job Title' : 'Company';
    expect(taken(['Name', known, header])).toMatchObject({ [header]: field });
  });

  it('yields to a header that is known as it is written', () => {
    expect(taken(['Name', 'Company', 'Població', 'Ciudad'])).not.toHaveProperty('Població');
  });

  it.each(['Telephoned', 'Telephoner', 'Industrial', 'Employees', 'Contract', 'Companion', 'Emailed'])(
    'is another word, when its ending makes one of it: %s',
    (header) => {
      expect(taken(['Name', 'Job Title', 'Department', header])).not.toHaveProperty(header);
    },
  );
});

describe('a header of which nothing is known', () => {
  it('is the phone, when telephone numbers stand under it, and is none of a fax or of an id', () => {
    const mapped = (header: string, ...numbers: string[]) =>
      taken(
        ['Name', 'Company', header],
        [],
        numbers.map((number, row) => [`Ann ${row}`, `Acme ${row}`, number]),
      );
    expect(mapped('Persona - Telèfon - Feina', '972 11 22 33', '972 44 55 66')).toHaveProperty(
      'Persona - Telèfon - Feina',
    );
    expect(mapped('Kapcsolat', '+36 30 111 2222', '+36 20 333 4444')).toMatchObject({ Kapcsolat: 'PHONE' });
    expect(mapped('Fax', '+36 30 111 2222', '+36 20 333 4444')).not.toHaveProperty('Fax');
    expect(mapped('NIP', '7961112233', '7962223344')).not.toHaveProperty('NIP');
  });

  it('is the company, when a CRM calls the employer a parent company and names no other', () => {
    expect(taken(['Name', 'Title', 'parent company'])).toMatchObject({ 'parent company': 'COMPANY' });
    expect(taken(['Name', 'Company', 'Parent Company'])).not.toHaveProperty('Parent Company');
  });
});
