import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/imports/columns/map-columns.js';
import { taken } from './taken.js';

const PEOPLE = ['Ann Marsh', 'Bo Reed', 'Priya Nair', 'Luis Ortega'];
const EMAILS = ['ann@oakline.example', 'bo@ferris.example', 'priya@dune.example', 'luis@hale.example'];
const COMPANIES = ['Oakline Bank', 'Ferris Freight', 'Dune Labs', 'Hale & Sons'];
const ROLES = ['CEO', 'Head of Sales', 'Buyer', 'Plant Manager'];

type Columns = Readonly<Record<string, string | readonly string[]>>;

/** The first columns of the fields of a file, by header; a text stands in each row. */
function fieldsOf(columns: Columns, count = 4): Record<string, string> {
  const rows = Array.from({ length: count }, (_, row) =>
    Object.values(columns).map((values) => (typeof values === 'string' ? values : (values[row] ?? ''))),
  );
  return taken(Object.keys(columns), [], rows);
}

/** The columns in an order of their own. */
const inAnyOrder = (columns: Columns) =>
  fc.shuffledSubarray(Object.entries(columns), { minLength: Object.keys(columns).length }).map(Object.fromEntries);

describe('a column that is the same in each row', () => {
  const company = fc.constantFrom('Company', 'Organization', 'Account name', 'Firma', 'Empresa');

  it('is nobody’s company beside one that differs, whichever has the better header', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(company, { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 3, max: 4 }),
        (two, count) => {
          const [own = '', advertiser = ''] = two;
          const columns = { Name: PEOPLE, [own]: COMPANIES, [advertiser]: 'Beacon Analytics' };
          const fields = fieldsOf(columns, count);
          expect(fields[own]).toBe('COMPANY');
          expect(fields).not.toHaveProperty(advertiser);
        },
      ),
    );
  });

  it('is everybody’s company, when no other column has one that differs', () => {
    expect(fieldsOf({ Name: PEOPLE, Role: ROLES, Company: 'Acme' })).toMatchObject({ Company: 'COMPANY' });
    const blank = { Name: PEOPLE, Role: ROLES, Company: 'Acme', Organization: '' };
    expect(fieldsOf(blank)).toMatchObject({ Company: 'COMPANY' });
  });

  it('is a host’s name or address beside those of each person', () => {
    const columns = { Name: 'Lena Voss', 'Full Name': PEOPLE, Email: 'lena@beacon.example', 'Work Email': EMAILS };
    expect(fieldsOf({ ...columns, Company: COMPANIES })).toEqual({
      'Full Name': 'NAME',
      'Work Email': 'EMAIL',
      Company: 'COMPANY',
    });
  });
});

describe('a job that a list counts', () => {
  it.each([
    ['organization_1', 'organization_title_1', 'organization_2', 'organization_title_2'],
    ['Company', 'Job Title', 'Company 2', 'Job Title 2'],
    ['Company 1', 'Position 1', 'Company 3', 'Position 3'],
    ['Company', 'Title', 'Position-1-Company', 'Position-1-Title'],
  ])('is the first one: %s, %s before %s, %s', (company, role, secondCompany, secondRole) => {
    const columns = {
      [secondCompany]: COMPANIES.toReversed(),
      [secondRole]: 'Clerk',
      [company]: COMPANIES,
      [role]: ROLES,
    };
    fc.assert(
      fc.property(inAnyOrder(columns), (shuffled) => {
        expect(fieldsOf(shuffled)).toEqual({ [company]: 'COMPANY', [role]: 'ROLE' });
      }),
    );
  });
});

describe('where goods go', () => {
  it('is neither the company nor the place of who gets the bill, in whatever order they stand', () => {
    const columns = {
      'Rechnungsadresse: Firma': COMPANIES,
      'Rechnungsadresse: Ort': ['Kiel', 'Halle', 'Ulm', 'Bonn'],
      'Lieferadresse: Firma': COMPANIES.toReversed(),
      'Lieferadresse: Ort': ['Bonn', 'Ulm', 'Halle', 'Kiel'],
    };
    fc.assert(
      fc.property(inAnyOrder(columns), (shuffled) => {
        expect(fieldsOf(shuffled)).toEqual({
          'Rechnungsadresse: Firma': 'COMPANY',
          'Rechnungsadresse: Ort': 'LOCATION',
        });
      }),
    );
  });
});

describe('who buys', () => {
  it('is not who comes: the address of an order is no attendee’s', () => {
    const columns = { 'E-mail': 'billing@oakline.example', 'Attendee email': EMAILS, 'Attendee name': PEOPLE };
    expect(fieldsOf({ ...columns, Company: COMPANIES })).toEqual({
      'Attendee email': 'EMAIL',
      'Attendee name': 'NAME',
      Company: 'COMPANY',
    });
  });

  it('has a bill of its own beside the people of the file', () => {
    const columns = { 'Buyer Email': EMAILS.toReversed(), Email: EMAILS, 'Job Title': ROLES, 'Billing City': 'Bangor' };
    expect(fieldsOf(columns)).toEqual({ Email: 'EMAIL', 'Job Title': 'ROLE' });
  });

  it('is the person of the file, where nobody else is named', () => {
    for (const buyer of ['Buyer', 'Käufer']) {
      const columns = {
        [`${buyer} Name`]: PEOPLE,
        [`${buyer} Email`]: EMAILS,
        Company: COMPANIES,
        'Billing City': 'Bangor',
      };
      expect(fieldsOf(columns)).toEqual({
        [`${buyer} Name`]: 'NAME',
        [`${buyer} Email`]: 'EMAIL',
        Company: 'COMPANY',
        'Billing City': 'LOCATION',
      });
    }
  });
});

describe('a name without the last name', () => {
  it('is no name beside first and last name', () => {
    const parts = { first_name: ['Paula', 'Tiago'], last_name: ['Reis', 'Melo'], Company: COMPANIES };
    expect(fieldsOf({ display_name: ['paula', 'tiago99'], ...parts }, 2)).not.toHaveProperty('display_name');
    expect(fieldsOf({ display_name: ['P. Reis', 'Tiago Melo'], ...parts }, 2)).toMatchObject({ display_name: 'NAME' });
  });

  it('is a number of an order rather than anybody’s, and the bill has the name', () => {
    const columns = { Name: ['#1001', '#1002', '#1003', '#1004'], Email: EMAILS, 'Billing Name': PEOPLE };
    expect(fieldsOf({ ...columns, 'Billing Company': COMPANIES })).toEqual({
      Email: 'EMAIL',
      'Billing Name': 'NAME',
      'Billing Company': 'COMPANY',
    });
  });

  it('may be a number, when its header says that it is the name', () => {
    expect(fieldsOf({ name: ['001', '002'], Company: COMPANIES }, 2)).toMatchObject({ name: 'NAME' });
  });
});

describe('a column with several companies in a cell', () => {
  it('yields to the one with the main company of them', () => {
    const columns = { 'Associated Company': ['Oakline Bank;Hale & Sons', 'Dune Labs'], Name: PEOPLE };
    const main = { 'Associated Company (Primary)': ['Oakline Bank', 'Dune Labs'] };
    expect(fieldsOf({ ...columns, ...main }, 2)).toEqual({ Name: 'NAME', 'Associated Company (Primary)': 'COMPANY' });
  });
});

describe('a part of a name', () => {
  it('may be said in a remark behind the name, in whatever language', () => {
    const columns = {
      'お名前(姓)': ['佐藤', '鈴木'],
      'お名前（名）': ['健', '美咲'],
      貴社名: ['みなと物流', 'あおば商事'],
    };
    expect(fieldsOf(columns, 2)).toEqual({
      'お名前(姓)': 'LAST_NAME',
      'お名前（名）': 'FIRST_NAME',
      貴社名: 'COMPANY',
    });
  });
});

describe('a column beside a better one of its field', () => {
  const fallbacks = (columns: Columns) => {
    const rows = PEOPLE.map((_, row) => Object.values(columns).map((values) => values[row] ?? ''));
    const mapping = mapColumns(Object.keys(columns), rows);
    return mapping.columns.flatMap(({ header, field, turn }) => (field && turn > 0 ? [header] : []));
  };
  const people = { Name: PEOPLE, Email: EMAILS, Company: [...COMPANIES.slice(0, 3), ''] };

  it('is another company or industry, if it differs wherever both have text', () => {
    const sub = {
      'Company Industry': ['Banking', 'Freight', '', ''],
      'Company Sub Industry': ['Cards', 'Rail', 'Tools', ''],
    };
    expect(fallbacks({ ...people, 'Exhibitor Name': ['', 'Hydra Pumps', '', 'Hydra Pumps'] })).toEqual([]);
    expect(fallbacks({ ...people, ...sub })).toEqual([]);
  });

  it('replaces it, if both say the same or never stand together', () => {
    expect(fallbacks({ ...people, 'Company Name for Emails': ['Oakline', 'Ferris', 'Dune', 'Hale'] })).toEqual([
      'Company Name for Emails',
    ]);
    expect(fallbacks({ ...people, 'Account Name': ['', '', '', 'Hale & Sons'] })).toEqual(['Account Name']);
  });

  it('is another address, if the header says so, and the only one where there is no other', () => {
    const places = ['Ulm', 'Asti', 'Oslo', ''];
    const other = { 'Other City': ['Graz', '', '', 'Brno'] };
    expect(fallbacks({ ...people, City: places, ...other })).toEqual([]);
    expect(fieldsOf({ ...people, ...other })).toMatchObject({ 'Other City': 'LOCATION' });
  });
});
