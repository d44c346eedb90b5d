import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../src/imports/columns/match-header.js';
import { readAll } from './files.js';
import { taken } from './taken.js';

const SEPARATORS = [': ', ' - ', '::', ' | ', ' > ', '.'];

describe('a block in front of headers', () => {
  const fields = { 'First Name': 'FIRST_NAME', 'Job Title': 'ROLE', Email: 'EMAIL', Phone: 'PHONE' };

  it.each(['Contact', 'Guest', 'Attendee', 'Lead', 'Person', 'Properties', 'Registration'])(
    'of a person or a form says nothing more: %s',
    (block) => {
      fc.assert(
        fc.property(fc.constantFrom(...SEPARATORS), (between) => {
          const headers = Object.keys(fields).map((label) => `${block}${between}${label}`);
          expect(Object.values(taken(headers))).toEqual(Object.values(fields));
        }),
      );
    },
  );

  it('of leads has job titles, when it has names or addresses too, and else what they are about', () => {
    const person = taken(['Lead: First Name', 'Lead: Title', 'Lead: Email', 'Company']);
    expect(person).toMatchObject({ 'Lead: Title': 'ROLE' });
    expect(taken(['Lead - Title', 'Person - Name', 'Person - Email', 'Company'])).not.toHaveProperty('Lead - Title');
    expect(taken(['Deal: Title', 'Deal: Email', 'Name', 'Company'])).not.toHaveProperty('Deal: Title');
  });

  it('of an unknown word is a part of a form, when it has a role or a company', () => {
    const word = fc.stringMatching(/^[bdgkl][aou][rtvz][ei]x$/);
    fc.assert(
      fc.property(word, fc.constantFrom(...SEPARATORS), (block, between) => {
        const [company, industry, city, name] = ['Company', 'Industry', 'City', 'Name'].map(
          (label) => `${block}${between}${label}`,
        );
        const headers = [company, industry, city, name].map(String);
        expect(taken([...headers, 'First name', 'Last name', 'Email'])).toEqual({
          [String(company)]: 'COMPANY',
          [String(industry)]: 'INDUSTRY',
          [String(city)]: 'LOCATION',
          'First name': 'FIRST_NAME',
          'Last name': 'LAST_NAME',
          Email: 'EMAIL',
        });
        expect(taken([String(industry), String(city), 'Role'])).toEqual({ Role: 'ROLE' });
      }),
    );
    expect(taken(['Company: Name', 'Company: City', 'Role'])).not.toHaveProperty(['Company: City']);
  });

  it('of a company has its name and its industry', () => {
    expect(taken(['Company: Name', 'Company: Industry', 'Company: Email', 'Person: Name', 'Person: Title'])).toEqual({
      'Company: Name': 'COMPANY',
      'Company: Industry': 'INDUSTRY',
      'Person: Name': 'NAME',
      'Person: Title': 'ROLE',
    });
  });

  it.each(['SDR', 'Salesperson', 'Opiekun', 'Consultant', 'Xyzzy'])(
    'of an unknown word is somebody else’s, where the people are named otherwise: %s',
    (block) => {
      fc.assert(
        fc.property(fc.constantFrom(...SEPARATORS), fc.constantFrom('', 'Contact: ', 'Guest - '), (between, own) => {
          const others = ['First Name', 'Email', 'Job Title', 'LinkedIn'].map((label) => `${block}${between}${label}`);
          const headers = [...others, `${own}Email`, `${own}First Name`, 'Company'];
          expect(Object.keys(taken(headers)).filter((header) => others.includes(header))).toEqual([]);
          expect(taken(others)).toMatchObject({ [`${block}${between}Email`]: 'EMAIL' });
        }),
      );
    },
  );

  it('may stand behind a stroke in a file of commas', async () => {
    const { file } = await readAll('Guest | First name,Guest | Email,Guest | Job title\nAnn,ann@acme.example,CEO\n');
    expect(file.format.delimiter).toBe(',');
    expect(file.mapping.columns.map(({ field }) => field)).toEqual(['FIRST_NAME', 'EMAIL', 'ROLE']);
  });

  it('may be a path, as survey tools write it', () => {
    expect(taken(['contact_info/email', 'contact_info/job_title', 'contact_info/first_name'])).toEqual({
      'contact_info/email': 'EMAIL',
      'contact_info/job_title': 'ROLE',
      'contact_info/first_name': 'FIRST_NAME',
    });
  });
});

describe('what belongs to a seller', () => {
  const sellers = ['Owner', 'Rep', 'Sales Rep', 'Account Manager', 'Account Executive', 'Account Owner', 'Lead Owner'];
  const labels = [
    'Name',
    'Title',
    'Job Title',
    'Email',
    'Phone',
    'Mobile',
    'First Name',
    'LinkedIn',
    'Position',
    'City',
  ];

  it('is nothing of the lead, whatever word follows', () => {
    const one = fc.tuple(
      fc.constantFrom(...sellers),
      fc.constantFrom(' ', ': ', ' - ', '_'),
      fc.constantFrom(...labels),
    );
    fc.assert(
      fc.property(one, ([seller, between, label]) => {
        const header = `${seller}${between}${label}`;
        expect(taken([header, 'Company'])).toEqual({ Company: 'COMPANY' });
      }),
    );
  });

  it('is the lead’s, when it is short for what the file calls its people', () => {
    expect(taken(['Member Company', 'Primary Representative', 'Rep Title', 'Rep Email'])).toMatchObject({
      'Primary Representative': 'NAME',
      'Rep Title': 'ROLE',
      'Rep Email': 'EMAIL',
    });
  });
});

describe('a word for a form', () => {
  it.each(['Registration', 'Profile', 'Survey'])('says nothing more before the parts of a name: %s', (form) => {
    const own = ['First name', 'Last name', 'Email'].map((label) => `${form} ${label}`);
    expect(taken([...own, `${form} status`, 'Company'])).toEqual({
      [`${form} First name`]: 'FIRST_NAME',
      [`${form} Last name`]: 'LAST_NAME',
      [`${form} Email`]: 'EMAIL',
      Company: 'COMPANY',
    });
    expect(taken([...own, 'Email', 'Company'])).toMatchObject({
      Email: 'EMAIL',
      [`${form} First name`]: 'FIRST_NAME',
      [`${form} Last name`]: 'LAST_NAME',
    });
    expect(taken([`${form} title`, 'Company'])).toEqual({ Company: 'COMPANY' });
  });
});

describe('marks of a template', () => {
  it.each([
    ['*ContactName', 'NAME'],
    ['* Email', 'EMAIL'],
    ['[First Name]', 'FIRST_NAME'],
    ['{{last_name}}', 'LAST_NAME'],
    ['cf_job_title', 'ROLE'],
    ['Job_Title__c', 'ROLE'],
    ['billing_company', 'COMPANY'],
    ['current_company_position', 'ROLE'],
  ])('say nothing more: %s', (header, field) => {
    expect(matchHeader(header)[0]?.slot).toBe(field);
  });

  it('may name a company as a contact, who has a first and a last name beside it', () => {
    const headers = ['*ContactName', 'EmailAddress', 'FirstName', 'LastName', 'POCity', 'POCountry', 'SACity'];
    const row = ['Hall & Sons', 'grace@hall.example', 'Grace', 'Hall', 'Leeds', 'UK', ''];
    expect(taken(headers, [], [row])).toEqual({
      '*ContactName': 'COMPANY',
      EmailAddress: 'EMAIL',
      FirstName: 'FIRST_NAME',
      LastName: 'LAST_NAME',
      POCity: 'LOCATION',
      POCountry: 'LOCATION',
    });
  });
});

describe('parts of an address beside the same words', () => {
  it.each(['PO', 'HQ ', 'Company ', 'Xyzzy_', 'Depot '])('are the location, where there is no other: %s', (prefix) => {
    const headers = [`${prefix}City`, `${prefix}Country`];
    expect(taken([...headers, 'Company'])).toMatchObject({
      [`${prefix}City`]: 'LOCATION',
      [`${prefix}Country`]: 'LOCATION',
    });
    expect(taken([...headers, 'Company', 'City'])).toEqual({ Company: 'COMPANY', City: 'LOCATION' });
  });

  it.each([
    ['Ciudad de correspondencia', 'País de correspondencia'],
    ['Ville du siège', 'Pays du siège'],
    ['City xyzzy', 'Country xyzzy'],
  ])('may stand in front of them, also beside a blank or a doubtful place: %s, %s', (city, country) => {
    const headers = [city, country, 'Other city', 'Home city', 'Departamento', 'Company'];
    const rows = ['Ventas', 'Compras'].map((department) => ['Jaén', 'España', '', '', department, 'Acme']);
    expect(taken(headers, [], rows)).toEqual({ [city]: 'LOCATION', [country]: 'LOCATION', Company: 'COMPANY' });
  });

  it('are none of a birth', () => {
    expect(taken(['Birth city', 'Birth country', 'Role'])).toEqual({ Role: 'ROLE' });
    expect(taken(['Ville de naissance', 'Pays de naissance', 'Role'])).toEqual({ Role: 'ROLE' });
  });

  it('are none of an event or a seller, and none where one stands alone', () => {
    expect(taken(['Event City', 'Event Country', 'Role'])).toEqual({ Role: 'ROLE' });
    expect(taken(['Owner City', 'Owner Country', 'Role'])).toEqual({ Role: 'ROLE' });
    expect(taken(['Xyzzy City', 'Role'])).toEqual({ Role: 'ROLE' });
  });
});

/** The words for a guest and for who pays, as languages have them behind or in front of a field. */
const BOUGHT = [
  ['Attendee {}', 'Buyer {}'],
  ['{} des Teilnehmers', '{} des Käufers'],
  ['{} participant', '{} acheteur'],
  ['{} del inscrito', '{} del comprador'],
  ['{} do participante', '{} do comprador'],
  ['{} partecipante', '{} acquirente'],
  ['{} deelnemer', '{} koper'],
  ['{} uczestnika', '{} kupującego'],
  ['{} účastníka', '{} kupujícího'],
  ['{} участника', '{} покупателя'],
  ['Deltagerens {}', 'Køberens {}'],
  ['Osallistujan {}', 'Ostajan {}'],
] as const;

describe('two blocks of people', () => {
  const emails = ['ann@oakline.example', 'bo@ferris.example', 'priya@dune.example', 'luis@hale.example'];
  const boss = 'ann@oakline.example';

  /** The column of addresses of a file with blocks in this order. */
  function addressIn(blocks: readonly (readonly [pattern: string, addresses: readonly string[]])[]) {
    const headers = blocks.flatMap(([pattern]) => ['E-mail', 'Name'].map((label) => pattern.replace('{}', label)));
    const rows = emails.map((_, row) =>
      blocks.flatMap(([, addresses]) => [addresses[row] ?? '', `Person ${addresses[row]?.split('@')[0]}`]),
    );
    const found = taken(
      [...headers, 'Company'],
      [],
      rows.map((row) => [...row, 'Oakline Bank']),
    );
    return Object.entries(found).flatMap(([header, field]) => (field === 'EMAIL' ? header : []));
  }

  it.each(BOUGHT)('are guests and whoever pays, in several languages: %s', (guest, buyer) => {
    const blocks = fc.shuffledSubarray(
      [
        [guest, emails],
        [buyer, emails.toReversed()],
      ] as const,
      { minLength: 2 },
    );
    fc.assert(
      fc.property(blocks, (some) => {
        expect(addressIn(some)).toEqual([guest.replace('{}', 'E-mail')]);
      }),
    );
  });

  it('are those who differ, and somebody who has several of them, where nobody knows their words', () => {
    const word = fc.stringMatching(/^[bdgkl][aou][rtvz][ei]x$/);
    const words = fc.uniqueArray(word, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(words, fc.boolean(), fc.boolean(), ([one, other], isFirst, isBehind) => {
        const [people, payer] = [one, other].map((text) => (isBehind ? `{} ${text}` : `${text} {}`));
        const blocks = [
          [people ?? '', emails] as const,
          [payer ?? '', [boss, boss, boss, 'bo@ferris.example']] as const,
        ];
        expect(addressIn(isFirst ? blocks : blocks.toReversed())).toEqual([people?.replace('{}', 'E-mail')]);
      }),
    );
  });
});

describe('a block of the only people of a file', () => {
  it('is read, whatever its word, when it has fields together that no other header has', () => {
    expect(taken(['Member Name', 'Rep First Name', 'Rep Last Name', 'Rep Title', 'Rep Email'])).toMatchObject({
      'Rep First Name': 'FIRST_NAME',
      'Rep Last Name': 'LAST_NAME',
      'Rep Title': 'ROLE',
      'Rep Email': 'EMAIL',
    });
    expect(taken(['Badge ID', 'Badge Name', 'Badge Title', 'Badge Company', 'Registrant E-mail'])).toMatchObject({
      'Badge Name': 'NAME',
      'Badge Title': 'ROLE',
      'Badge Company': 'COMPANY',
    });
  });

  it('is who pays, when only the bill has names', () => {
    const bill = ['billing_firstname', 'billing_lastname', 'billing_company'];
    expect(taken(['customer_email', ...bill])).toMatchObject({
      billing_firstname: 'FIRST_NAME',
      billing_lastname: 'LAST_NAME',
    });
    expect(taken(['customer_email', 'customer_name', ...bill])).not.toHaveProperty('billing_lastname');
    expect(taken(['First Name (Billing)', 'Last Name (Billing)', 'Company (Billing)', 'Item Name'])).toMatchObject({
      'First Name (Billing)': 'FIRST_NAME',
      'Company (Billing)': 'COMPANY',
    });
  });

  it('is not that of a record’s owner', () => {
    const owner = ['Owner First Name', 'Owner Last Name', 'Owner Email'];
    expect(Object.keys(taken(['Name', 'Company', 'Job Title', ...owner]))).toEqual(['Name', 'Company', 'Job Title']);
  });

  it('has an address of its own beside another one', () => {
    const places = ['AddressMailCity', 'AddressMailCountry', 'AddressOtherCity'];
    expect(taken(['First Name', 'Email', 'Company', ...places])).toMatchObject({ AddressMailCity: 'LOCATION' });
    expect(taken(['First Name', 'Email', 'Company', ...places])).not.toHaveProperty('AddressOtherCity');
  });
});
