import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './drawn/languages.js';
import { taken } from './taken.js';

/** Headers that say nothing of a field. */
const header = fc.constantFrom('Record', 'Type', 'Category', 'Blah', 'Kategorie', 'Dato', 'Xyzzy', 'Info 3');

const PEOPLE = ['Ann Marsh', 'Bo Reed', 'Priya Nair', 'Luis Ortega', 'Zoë Quint', 'Grove, Anne', 'Dr. Anna Müller'];
const COMPANIES = ['Oakline Bank', 'Ferris Freight', 'Dune Labs', 'Quint BV', 'Hale & Sons', 'Kühn Druck'];
const FORMS = ['GmbH', 'Ltd', 'Inc.', 'S.p.A.', 'SARL', 'AB', 'Oy', 'Sp. z o.o.', 's.r.o.', 'Kft.', 'Pty Ltd', 'LLC'];
const INDUSTRIES = [
  'Logistics',
  'Food & Beverages',
  'Health Care',
  'Insurance',
  'Construction',
  'Furniture',
  'Law firm',
];

function some<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: 4 });
}

/** The fields of a file of these columns, by header. */
function found(columns: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const rows =
    Object.values(columns)[0]?.map((_, row) => Object.values(columns).map((values) => values[row] ?? '')) ?? [];
  return taken(Object.keys(columns), [], rows);
}

describe('a column of which the header says nothing', () => {
  it('is the role, when its values are job titles, in whatever language', () => {
    const titles = LANGUAGES.filter(({ name }) => ['english', 'german', 'french', 'spanish', 'polish'].includes(name));
    fc.assert(
      fc.property(header, fc.constantFrom(...titles), (name, { values }) => {
        const roles = values.role?.split('|') ?? [];
        expect(found({ [name]: roles, Company: roles.map((_, row) => `Acme ${row}`) })).toMatchObject({
          [name]: 'ROLE',
        });
      }),
    );
  });

  it('names the people or the companies that their addresses name', () => {
    fc.assert(
      fc.property(header, some(PEOPLE), some(COMPANIES), (name, people, companies) => {
        const rows = Math.min(people.length, companies.length);
        const key = (text = '') =>
          text
            .normalize('NFKD')
            .replace(/[^a-z]/gi, '')
            .toLowerCase();
        const Email = Array.from({ length: rows }, (_, row) => `${key(people[row])}@${key(companies[row])}.example`);
        const Role = Email.map(() => 'CEO');
        expect(found({ [name]: people.slice(0, rows), Email, Role })[name]).toBe('NAME');
        expect(found({ [name]: companies.slice(0, rows), Email, Role })[name]).toBe('COMPANY');
      }),
    );
  });

  it('names companies, when they have legal forms', () => {
    const company = fc.tuple(fc.constantFrom(...COMPANIES), fc.constantFrom(...FORMS)).map((words) => words.join(' '));
    fc.assert(
      fc.property(header, fc.uniqueArray(company, { minLength: 3, maxLength: 6 }), (name, companies) => {
        expect(found({ [name]: companies, Role: companies.map(() => 'CEO') })[name]).toBe('COMPANY');
      }),
    );
  });

  it('names people without addresses, when nobody stands there twice', () => {
    const Company = ['Acme', 'Best', 'Clay'];
    expect(found({ Record: ['Ann Marsh', 'Bo Reed', 'Cy Lund'], Company }).Record).toBe('NAME');
    expect(found({ Record: ['Ann Marsh', 'Bo Reed', 'Ann Marsh'], Company }).Record).toBeUndefined();
    expect(
      found({ 'Account Manager': ['Ann Marsh', 'Bo Reed', 'Cy Lund'], Company })['Account Manager'],
    ).toBeUndefined();
  });

  it('is the industry, when its values are industries, and none when they are departments or grades', () => {
    fc.assert(
      fc.property(header, some(INDUSTRIES), (name, industries) => {
        expect(found({ [name]: industries, Role: industries.map(() => 'CEO') })[name]).toBe('INDUSTRY');
      }),
    );
    for (const values of [
      ['Sales', 'Marketing', 'HR'],
      ['A', 'B', 'C'],
      ['Prospect', 'Customer', 'Lost'],
      ['1', '2', '3'],
    ]) {
      expect(found({ Category: values, Role: ['CEO', 'CTO', 'CFO'] })).toEqual({ Role: 'ROLE' });
    }
  });

  it('is the location, when its values end in countries or states', () => {
    const Role = ['CEO', 'CTO', 'CFO'];
    expect(found({ Address: ['Bergen, Norway', 'Austin, Texas', 'Essen, DE'], Role }).Address).toBe('LOCATION');
    expect(found({ Address: ['1 High St', '2 Mill Rd', '3 Pier'], Role }).Address).toBeUndefined();
    expect(
      found({ Address: ['Bergen, Norway', 'Austin, Texas', 'Essen, DE'], City: ['a', 'b', 'c'], Role }),
    ).not.toHaveProperty('Address');
  });

  it('is nothing more, when a header says it', () => {
    fc.assert(
      fc.property(header, some(INDUSTRIES), (name, industries) => {
        const others = industries.map(() => 'Retail');
        expect(found({ [name]: industries, Industry: others, Role: others.map(() => 'CEO') })).toEqual({
          Industry: 'INDUSTRY',
          Role: 'ROLE',
        });
      }),
    );
  });
});

describe('a header of several meanings', () => {
  it.each([
    ['State', ['Pending', 'Connected'], undefined],
    ['State', ['active', 'active'], undefined],
    ['State', ['NY', 'California'], 'LOCATION'],
    ['State', ['Kerala', ''], 'LOCATION'],
    ['State', ['Bayern', 'Somewhere'], 'LOCATION'],
    ['Estado', ['Ganado', 'Perdido'], undefined],
    ['Estado', ['São Paulo', 'Bahia'], 'LOCATION'],
    ['Departamento', ['Compras', ''], undefined],
    ['Departamento', ['Antioquia', 'Boyacá'], 'LOCATION'],
    ['Role', ['customer', 'subscriber'], undefined],
    ['role', ['end-user', 'admin'], undefined],
    ['Role', ['Member', 'Administrator'], undefined],
    ['Role', ['Administrator', 'Editor'], 'ROLE'],
    ['Role', ['Attendee', 'Attendee', 'Presenter'], undefined],
    ['Rolle', ['Teilnehmer', 'Moderation', 'Teilnehmer', 'Teilnehmer'], undefined],
    ['Role', ['Buyer', 'Speaker', 'CTO'], 'ROLE'],
    ['Role', ['Buyer', 'Agent'], 'ROLE'],
    ['Title', ['Intro call', 'Intro call'], undefined],
    ['Title', ['Growth wizard', 'CEO'], 'ROLE'],
    ['Title', ['Mr', 'Ms'], undefined],
    ['Who', ['Ann Marsh', 'Bo Reed'], 'NAME'],
    ['Quién', ['ann@acme.example', 'bo@best.example'], undefined],
  ])('is told by its values: %s of %j', (name, values, field) => {
    expect(
      found({ [name]: values, Company: ['Acme', 'Best'], Email: ['a@acme.example', 'b@best.example'] })[name],
    ).toBe(field);
  });
});

describe('a header of a state that may be the state of a matter', () => {
  const fieldOfState = (...states: string[]) =>
    found({ Nombre: PEOPLE.slice(0, states.length), Empresa: COMPANIES.slice(0, states.length), Estado: states })
      .Estado;

  it('is a place, when the values under it are regions', () => {
    expect(fieldOfState('Jalisco', 'Nuevo León')).toBe('LOCATION');
    expect(fieldOfState('Nuevo', 'Ganado')).toBeUndefined();
  });

  it('is one of the people of a file likewise, whatever the file calls them', () => {
    const stateOf = (...states: string[]) =>
      found({
        'Nombre del xyzzy': PEOPLE.slice(0, states.length),
        'Correo del xyzzy': ['a@acme.example', 'b@best.example'],
        'Estado del xyzzy': states,
        Empresa: COMPANIES.slice(0, states.length),
      })['Estado del xyzzy'];
    expect(stateOf('Jalisco', 'Nuevo León')).toBe('LOCATION');
    expect(stateOf('Asistirá', 'Cancelado')).toBeUndefined();
  });
});

describe('a header of which nothing is known', () => {
  it('is about a thing, when the thing has an id of its own in the file', () => {
    const columns = { Email: ['ann@oakline.example', 'bo@ferris.example'], Role: ['CEO', 'Buyer'] };
    const Names = ['OAKLINE BANK', 'FERRIS FREIGHT'];
    expect(found({ ...columns, 'Token Name': Names })).toMatchObject({ 'Token Name': 'COMPANY' });
    expect(found({ ...columns, 'Token Name': Names, 'Token ID': ['t1', 't2'] })).not.toHaveProperty('Token Name');
    expect(found({ ...columns, Token: Names, 'Token ID': ['t1', 't2'] })).toMatchObject({ Token: 'COMPANY' });
  });

  it('is no industry, if it says which kind of people or registrations it lists', () => {
    const kinds = ['Logistics', 'Insurance', 'Furniture'];
    expect(found({ Company: COMPANIES.slice(0, 3), 'Attendee Type': kinds })).not.toHaveProperty('Attendee Type');
    expect(found({ Company: COMPANIES.slice(0, 3), 'Registration Type': kinds })).not.toHaveProperty(
      'Registration Type',
    );
    expect(found({ Company: COMPANIES.slice(0, 3), Type: kinds })).toMatchObject({ Type: 'INDUSTRY' });
  });

  it('is read without its remark, when no other column has the field', () => {
    const values = { 'company (metadata)': ['Acme', 'Best'], Email: ['a@mail.example', 'b@mail.example'] };
    expect(found(values)).toMatchObject({ 'company (metadata)': 'COMPANY' });
    expect(found({ ...values, Employer: ['Foo', 'Bar'] })).not.toHaveProperty('company (metadata)');
    expect(found({ ...values, 'company (parent)': ['Foo', 'Bar'] })).not.toHaveProperty('company (parent)');
  });

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
