import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/imports/columns/map-columns.js';

/** What the columns of a file are taken for, by header; those of a later turn with its number. */
function mapped(header: string, ...rows: string[]): Record<string, string> {
  const { columns } = mapColumns(
    header.split(','),
    rows.map((row) => row.split(',')),
  );
  const taken = columns.flatMap(({ header: name, field, turn }) =>
    field === null ? [] : [[name, turn === 0 ? field : `${field}, turn ${turn}`]],
  );
  return Object.fromEntries(taken);
}

function leftOut(header: string, ...rows: string[]): readonly string[] {
  return mapColumns(
    header.split(','),
    rows.map((row) => row.split(',')),
  ).leftOut;
}

describe('a title', () => {
  it('is a role, when most of its values are no salutations', () => {
    expect(mapped('Title,Company', 'CEO,Acme', 'Dr.,Bolt', 'CTO,Cask')).toMatchObject({ Title: 'ROLE' });
    expect(mapped('Title,Company', 'Dr. Head of R&D,Acme')).toMatchObject({ Title: 'ROLE' });
  });

  it.each(['Mr.', 'Ms', 'MRS', 'dr', 'Prof. Dr.', 'Herr', 'Frau Dr.', 'Mme', 'M.', 'Sra.', 'Dott.ssa', 'Г-н', '先生'])(
    'is none, when its values are salutations such as %s',
    (salutation) => {
      expect(mapped('Title,Name,Company', `${salutation},Ann,Acme`)).toEqual({ Name: 'NAME', Company: 'COMPANY' });
    },
  );

  it('is the other one of two, when one has salutations', () => {
    const { columns } = mapColumns(['Titre', 'Nom', 'Titre'], [['M.', 'Roy', 'Directeur']]);
    expect(columns.map(({ field }) => field)).toEqual([null, 'NAME', 'ROLE']);
  });
});

describe('a URL', () => {
  const profile = 'https://www.linkedin.com/in/ann';

  it.each([
    ['URL', profile, 'LINKEDIN_URL'],
    ['URL', 'linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH,x', 'LINKEDIN_URL'],
    ['Profil-URL', profile, 'LINKEDIN_URL'],
    ['Profile', profile, 'LINKEDIN_URL'],
    ['Person URL', profile, 'LINKEDIN_URL'],
    ['Social', profile, 'LINKEDIN_URL'],
    ['Found at', profile, 'LINKEDIN_URL'],
    ['Notes', `Found on ${profile}`, undefined],
    ['Manager profile', profile, undefined],
    ['Company page', profile, undefined],
    ['Contact Profile', 'https://crm.example/people/1', undefined],
    ['Website', 'https://acme.example', undefined],
    ['URL', 'https://acme.example', undefined],
    ['URL', 'https://www.linkedin.com/company/acme', undefined],
    ['URL', '', undefined],
    ['Profile URL', 'https://crm.example/people/1', undefined],
    ['LinkedIn', 'https://www.linkedin.com/company/acme', undefined],
    ['LinkedIn', 'https://www.linkedin.com/showcase/acme/', undefined],
    ['LinkedIn', '500+', 'LINKEDIN_URL'],
    ['LinkedIn', '512', undefined],
    ['LinkedIn', 'ann-marsh', 'LINKEDIN_URL'],
    ['LinkedIn', '', 'LINKEDIN_URL'],
  ])('is LinkedIn’s only if its values are: %s of "%s"', (header, value, field) => {
    expect(mapped(`Name,Role,${header}`, `Ann,CEO,${value}`)[header]).toBe(field);
  });
});

describe('other values', () => {
  it.each([
    ['Location', 'https://zoom.example/j/1', undefined],
    ['Location', 'NO', 'LOCATION'],
    ['Country', 'NO', 'LOCATION'],
    ['Account', '4711', undefined],
    ['Account', 'Acme', 'COMPANY'],
    ['Contact', 'ann@acme.example', undefined],
    ['Contact', 'Ann Marsh', 'NAME'],
    ['Mail', 'yes', undefined],
    ['Email', 'ann@acme.example', 'EMAIL'],
    ['Summary', 'https://acme.example/about', undefined],
  ])('speak against a header, or do not: %s of "%s"', (header, value, field) => {
    expect(mapped(`role,${header}`, `CEO,${value}`)[header]).toBe(field);
  });
});

describe('the key of a record', () => {
  const key = fc.oneof(
    fc.uuid(),
    fc.stringMatching(/^00[13Q]5e0000[0-9][A-Za-z]{3}[0-9]AA[QV]$/),
    fc.stringMatching(/^rec[A-Z][0-9][a-z][A-Z][0-9][a-zA-Z]{9}$/),
    fc.stringMatching(/^[0-9][a-f][0-9a-f]{21}7$/),
  );

  it.each(['Company', 'Account', 'Name', 'Contact', 'Role', 'Position', 'Industry', 'Location', 'City'])(
    'is no text of a field, whichever header it stands under, and the other column is read: %s',
    (header) => {
      const [field] = Object.values(mapped(`${header},Headline,Organisation`, 'Ann,CEO,Acme', 'Bo,CTO,Bolt'));
      const other = `${header} name`;
      fc.assert(
        fc.property(fc.uniqueArray(key, { minLength: 3, maxLength: 5 }), (keys) => {
          const rows = keys.map((one, row) => `${one},Text ${row},CEO,Acme`);
          expect(field).toBeDefined();
          expect(mapped(`${header},${other},Headline,Organisation`, ...rows)).not.toHaveProperty([header]);
        }),
      );
    },
  );

  it('is not a long name', () => {
    const rows = ['Grossmaschinenbaugesellschaft', 'Deutschlandfunk2', 'Acme-Industries-Holding'];
    expect(mapped('Company,Role', ...rows.map((one) => `${one},CEO`))).toMatchObject({ Company: 'COMPANY' });
  });
});

describe('the code of a place', () => {
  const headers = fc.constantFrom('Country code', 'country_code', 'Code pays', 'Default Address Country Code');

  it('is read, when its values are letters and no column has the name', () => {
    fc.assert(
      fc.property(headers, fc.boolean(), (header, isFirst) => {
        const names = [header, 'City'];
        const cells = ['GB', 'Derby'];
        const order = (texts: string[]) => (isFirst ? texts : texts.toReversed()).join(',');
        expect(mapped(`${order(names)},Role`, `${order(cells)},CEO`)).toMatchObject({ [header]: 'LOCATION' });
        expect(mapped(`${order(names)},Role`, `${order(['+44', 'Derby'])},CEO`)).not.toHaveProperty([header]);
        const both = mapped(`${order(names)},Country,Role`, `${order(cells)},United Kingdom,CEO`);
        expect(both).toEqual({ City: 'LOCATION', Country: 'LOCATION', Role: 'ROLE' });
      }),
    );
  });

  it.each(['Zip code', 'Phone country code', 'Currency code', 'Promo code', 'City code'])(
    'is none of anything else: %s',
    (header) => {
      expect(mapped(`${header},Role`, 'AB,CEO')).toEqual({ Role: 'ROLE' });
    },
  );
});

describe('a guest', () => {
  it('stands before a user, a host or an organizer, in whatever order they stand', () => {
    const expected = { 'Invitee Email': 'EMAIL', 'Invitee Name': 'NAME', Role: 'ROLE' };
    expect(mapped('User Email,Invitee Name,Invitee Email,Role', 'r@us.example,Ann,a@b.example,CEO')).toEqual(expected);
    expect(mapped('Role,Invitee Email,Host Email,Invitee Name', 'CEO,a@b.example,r@us.example,Ann')).toEqual(expected);
  });

  it('stands before what may be anybody’s or anything’s', () => {
    expect(mapped('Name,Email,Invitee Name,Invitee Email,Role', 'Demo,us@us.example,Ann,a@b.example,CEO')).toEqual({
      'Invitee Name': 'NAME',
      'Invitee Email': 'EMAIL',
      Role: 'ROLE',
    });
  });

  it('has a job title of its own, beside which a title is the meeting’s', () => {
    const header = 'Title,Attendee Name,Attendee Email,Attendee Job Title';
    expect(mapped(header, 'Demo,Ann,a@b.example,CEO')).not.toHaveProperty('Title');
    expect(mapped(header, 'CEO,Ann,a@b.example,')).toMatchObject({ Title: 'ROLE' });
  });

  it.each(['Guest', 'Participant', 'Attendee', 'Invitee', 'Teilnehmer', 'Invité', '参加者'])(
    'is named under %s alone, unless that is yes or no',
    (header) => {
      expect(mapped(`${header},Role`, 'Ann Marsh,CEO')).toMatchObject({ [header]: 'NAME' });
      expect(mapped(`${header},Role`, 'Yes,CEO', 'No,CTO')).not.toHaveProperty(header);
      expect(mapped(`${header},Role`, '2,CEO')).not.toHaveProperty(header);
    },
  );

  it('has no address of a user, when its own is not known', () => {
    expect(mapped('Invitee Name,User Email,Role', 'Ann,rep@us.example,CEO')).toEqual({
      'Invitee Name': 'NAME',
      Role: 'ROLE',
    });
    expect(mapped('Contact Name,Contact Email,User Email,Role', 'Ann,,rep@us.example,CEO')).not.toHaveProperty(
      'User Email',
    );
  });

  it('is not whom an invitee brings along', () => {
    expect(mapped('Invitee Email,Guest Email,Role', 'a@b.example,c@d.example,CEO')).toEqual({
      'Invitee Email': 'EMAIL',
      Role: 'ROLE',
    });
    expect(mapped('Guest Name,Guest Email,Role', 'Ann,a@b.example,CEO')).toMatchObject({ 'Guest Email': 'EMAIL' });
  });

  it('may be a user, when nobody else is named', () => {
    expect(mapped('Name,User Email,Role', 'Ann,a@b.example,CEO')).toMatchObject({ 'User Email': 'EMAIL' });
  });
});

describe('a word for people that is not known', () => {
  const word = fc.constantFrom('Recipient', 'Panelist', 'Student', 'Badge', 'Scanned', 'Nominee', 'Signer', 'Xyzzy');
  const separator = fc.constantFrom(' ', '_', '-', "'s ");

  it('is told by the columns that say who they are', () => {
    fc.assert(
      fc.property(word, separator, (people, between) => {
        const header = (field: string) => `${people}${between}${field}`;
        const headers = ['First Name', 'Last Name', 'Email', 'Title'].map(header);
        expect(mapped(`${headers.join()},Company`, 'Ann,Marsh,ann@a.example,CEO,Acme')).toEqual({
          [header('First Name')]: 'FIRST_NAME',
          [header('Last Name')]: 'LAST_NAME',
          [header('Email')]: 'EMAIL',
          [header('Title')]: 'ROLE',
          Company: 'COMPANY',
        });
      }),
    );
  });

  it('may stand behind them', () => {
    expect(mapped('Nombre del asistente,Correo del asistente,Empresa del asistente', 'Ann,ann@a.example,Acme')).toEqual(
      {
        'Nombre del asistente': 'NAME',
        'Correo del asistente': 'EMAIL',
        'Empresa del asistente': 'COMPANY',
      },
    );
  });

  it('may be the bill’s, where a shop says nothing else of its people than who its users are', () => {
    const row = 'a@a.example,Ann,Ash,Acme,ann@acme.example,+1 202 555 0100';
    const taken = mapped(
      'user_email,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone',
      row,
    );
    expect(taken).toMatchObject({
      billing_first_name: 'FIRST_NAME',
      billing_company: 'COMPANY',
      billing_email: 'EMAIL',
    });
    expect(mapped('Name,Company,Billing Name,Billing Email', 'Ann,Acme,Pay,pay@acme.example')).toEqual({
      Name: 'NAME',
      Company: 'COMPANY',
    });
  });

  it('means nothing, where the file says otherwise who its people are', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('Name', 'Email', 'Contact Email', 'First Name'), (people, known) => {
        const taken = mapped(`${people} Name,${people} Email,${known},Role`, 'Ann,ann@a.example,x@b.example,CEO');
        expect(taken).not.toHaveProperty(`${people} Email`);
      }),
    );
  });

  it.each(['Manager', 'Owner', 'Order', 'Assistant', 'Supervisor'])('is none that is known for others: %s', (other) => {
    expect(mapped(`${other} Name,${other} Email,Role`, 'Ann,ann@a.example,CEO')).toEqual({ Role: 'ROLE' });
  });
});

describe('a name beside first and last name', () => {
  it.each([
    ['The Damsel Inn', 'COMPANY'],
    ['Marsh Tools', 'COMPANY'],
    ['Tools Ltd', 'COMPANY'],
    ['Ann Marsh', 'NAME'],
    ['Marsh, Ann', 'NAME'],
    ['Dr. Ann B. Marsh', 'NAME'],
    ['A. Marsh', 'NAME'],
    ['Nan Marsh', 'NAME'],
  ])('is the company, when it is not theirs: %s', (name, field) => {
    expect(mapped('First Name,Last Name,Name,Role', `Ann,Marsh,${name},CEO`).Name).toBe(field);
  });

  it('is neither, when another column is the company', () => {
    expect(mapped('First Name,Last Name,Name,Company', 'Ann,Marsh,Spring deal,Acme').Name).toBeUndefined();
  });

  it('is judged by most of its values', () => {
    const names = ['Ann,Marsh,Ann Marsh', 'Bob,Reed,Bob Reed', 'Cy,Lund,Office'];
    expect(mapped('First Name,Last Name,Name,Role', ...names.map((row) => `${row},CEO`)).Name).toBe('NAME');
  });

  it('has no space in it, as in Japanese', () => {
    expect(mapped('姓,名,氏名,役職', '近藤,悟,近藤悟,部長').氏名).toBe('NAME');
  });
});

describe('what a list of meetings says of a meeting', () => {
  const meeting = 'Title,Location,Summary,Host Name,Host Email';
  const values = 'Demo,Video call,A first talk,Sam,sam@us.example';

  it('is nothing of the guest', () => {
    const guest = 'Attendee Name,Attendee Email,Company,Your role';
    expect(mapped(`${meeting},${guest}`, `${values},Ann,ann@acme.example,Acme,CEO`)).toEqual({
      'Attendee Name': 'NAME',
      'Attendee Email': 'EMAIL',
      Company: 'COMPANY',
      'Your role': 'ROLE',
    });
  });

  it('is the person’s, where there is no guest, and a title where nothing else is a role', () => {
    expect(mapped(`${meeting},Name,Email`, `${values},Ann,ann@acme.example`)).toMatchObject({
      Title: 'ROLE',
      Location: 'LOCATION',
      Summary: 'LINKEDIN_BIO',
    });
    const guest = mapped(`${meeting},Invitee Name,Invitee Email`, `CEO${values.slice(4)},Ann,ann@acme.example`);
    expect(guest).toMatchObject({ Title: 'ROLE', 'Invitee Name': 'NAME' });
  });
});

describe('a person of whom no address has the name', () => {
  const rows = ['Ilse Maas,ilse@maas.example', 'Bram Cools,cools@cools.example', 'Femke Baert,f.baert@baert.example'];

  it.each(['Person', 'Contact', 'Client', 'Kontakt'])('is a colleague, beside a name that they have: %s', (header) => {
    const assigned = ['Kim Dorn', 'Kim Dorn', 'Jo Peeters'];
    const table = rows.map((row, place) => `${assigned[place]},${row},Acme ${place}`);
    expect(mapped(`${header},Name,Email,Company`, ...table)).toEqual({
      Name: 'NAME',
      Email: 'EMAIL',
      Company: 'COMPANY',
    });
  });

  it('is the person, where the addresses have neither name', () => {
    const table = rows.map((row, place) => `Ann ${place},${row.replace(/,.*/, '')},info@a${place}.example,CEO`);
    expect(mapped('Person,Name,Email,Role', ...table)).toMatchObject({ Person: 'NAME' });
  });
});

describe('the name of a lead beside that of a contact', () => {
  const header = 'Lead Name,Primary Contact Name,Primary Contact Title';

  it('is the company, also where no contact is known', () => {
    const expected = { 'Lead Name': 'COMPANY', 'Primary Contact Name': 'NAME', 'Primary Contact Title': 'ROLE' };
    expect(mapped(header, 'Harbor Outdoor,Mila Trent,Buyer', 'Quint BV,,')).toEqual(expected);
    expect(mapped(header, 'Harbor Outdoor,,', 'Quint BV,,')).toEqual(expected);
  });

  it('is the company beside a plain name too, as in lists of contacts', () => {
    const rows = ['Harbor Outdoor,lead_1,Mila Trent,Buyer', 'Harbor Outdoor,lead_1,Zoe Quint,CEO'] as const;
    expect(mapped('lead_name,lead_id,name,title', ...rows)).toEqual({
      lead_name: 'COMPANY',
      name: 'NAME',
      title: 'ROLE',
    });
  });

  it('is a name, when leads have addresses', () => {
    expect(mapped('Lead Name,Lead Email,Name,Role', 'Ann Marsh,ann@a.example,Spring deal,CEO')).toEqual({
      'Lead Name': 'NAME',
      'Lead Email': 'EMAIL',
      Role: 'ROLE',
    });
  });

  it('is the company in Chinese, where no space stands between words', () => {
    const names = { 客户名称: 'COMPANY', 联系人姓名: 'NAME', 职位: 'ROLE' };
    expect(mapped('客户名称,联系人姓名,职位', '测试科技有限公司,李雷,销售总监')).toEqual(names);
    expect(mapped('客户名称,联系人姓名,职位,公司', '李雷,李雷,销售总监,测试')).toMatchObject({ 公司: 'COMPANY' });
  });

  it('is likewise a name beside a contact’s', () => {
    const rows = ['Harbor Outdoor,Mila Trent,Buyer', 'Quint BV,Zoe Quint,CEO'] as const;
    expect(mapped('Name,Contact Name,Job Title', ...rows)).toMatchObject({ Name: 'COMPANY', 'Contact Name': 'NAME' });
  });

  it('is a name, when it is the same person, or stands alone', () => {
    expect(mapped(`${header},Company`, 'Mila Trent,Mila Trent,Buyer,Acme')['Lead Name']).toBe('NAME, turn 1');
    expect(mapped('Lead Name,Title', 'Mila Trent,Buyer')['Lead Name']).toBe('NAME');
  });
});

describe('a column without a value', () => {
  it.each([
    ['Work Email,Personal Email,Role', ',a@b.example,CEO', { 'Personal Email': 'EMAIL' }],
    ['LinkedIn Profile,LinkedIn Link,Role', ',linkedin.com/in/ann,CEO', { 'LinkedIn Link': 'LINKEDIN_URL' }],
    ['Job Title,Title,Company', ',CEO,Acme', { Title: 'ROLE' }],
    ['Company,Account Name,Role', 'n/a,Acme,CEO', { 'Account Name': 'COMPANY' }],
    ['role,role,Company', ',CEO,Acme', { role: 'ROLE' }],
    ['Location,Business City,Role', ',Akron,CEO', { 'Business City': 'LOCATION' }],
    ['City,Home City,Role', ',Kent,CEO', { 'Home City': 'LOCATION' }],
  ])('yields to the next one, which never refuses a file: %s', (header, row, expected) => {
    expect(mapped(header, row)).toMatchObject(expected);
    expect(leftOut(header, row)).toEqual([]);
  });

  it('is also one that repeats its header', () => {
    expect(
      mapped('Work Email,Personal Email,Role', 'Work Email,Personal Email,Role', ',a@b.example,CEO'),
    ).toMatchObject({
      'Personal Email': 'EMAIL',
    });
  });
});

describe('two columns for an optional field', () => {
  it('do not refuse the file: the better filled one is taken, which is said', () => {
    const rows = ['1,,Ann,CEO', '2,,Bob,CTO', ',C-3,Cy,COO'] as const;
    const [message, ...others] = leftOut('Lead ID,Contact ID,Name,Role', ...rows);
    expect(message).toMatch(
      /^EXTERNAL_ID could be column 1 \("Lead ID"\) and column 2 \("Contact ID"\)\. Column 1 is taken/,
    );
    expect(others).toEqual([]);
    expect(mapped('Contact ID,Lead ID,Name,Role', ',1,Ann,CEO', ',2,Bob,CTO', 'C-3,,Cy,COO')).toMatchObject({
      'Lead ID': 'EXTERNAL_ID',
    });
  });

  it('are said to be two only where they are equally good and both have values', () => {
    expect(leftOut('Work Email,Personal Email,Role', 'a@b.example,c@d.example,CEO')).toEqual([]);
    expect(leftOut('2. E-Mail,E-Mail,Role', 'c@d.example,a@b.example,CEO')).toEqual([]);
    expect(leftOut('Phone Number,Telephone,Role', '1,,CEO')).toEqual([]);
    expect(leftOut('Phone Number,Telephone,Role', '1,2,CEO')).toHaveLength(1);
    expect(leftOut('City,city,Role', 'Oslo,Rome,CEO')).toHaveLength(1);
  });

  it('are both shown with the field, but ids, of which another kind is another id', () => {
    expect(mapped('Phone,Mobile,Lead ID,Contact ID,Role', '1,2,3,4,CEO')).toEqual({
      Mobile: 'PHONE',
      Phone: 'PHONE, turn 1',
      'Lead ID': 'EXTERNAL_ID',
      Role: 'ROLE',
    });
  });
});

describe('a column of addresses of which the header says nothing', () => {
  const rows = ['ann@acme.example,Ann,Acme', 'bob@best.example,Bob,Best'];

  it('is the e-mail address, where no header has it and each person another', () => {
    expect(mapped('Recipients,Name,Company', ...rows)).toMatchObject({ Recipients: 'EMAIL' });
    expect(mapped('Contact,Name,Company', ...rows)).toMatchObject({ Contact: 'EMAIL' });
  });

  it('is none, where it is somebody else’s, comes again, or is not alone', () => {
    expect(mapped('Owner,Name,Company', ...rows)).not.toHaveProperty('Owner');
    expect(mapped('SDR,Name,Company', ...rows, 'ann@acme.example,Cid,Clay')).not.toHaveProperty('SDR');
    expect(mapped('SDR,Name,Company', rows[0] ?? '')).not.toHaveProperty('SDR');
    expect(mapped('SDR,Email,Company', ...rows)).not.toHaveProperty('SDR');
  });
});

describe('a column of e-mail addresses without an address', () => {
  it('yields to the next one, like a blank one', () => {
    const read = mapped('Role,Email,Your work e-mail', 'CEO,anonymous,ann@acme.example');
    expect(read).toEqual({ Role: 'ROLE', 'Your work e-mail': 'EMAIL', Email: 'EMAIL, turn 1' });
    expect(mapped('Role,Email,Mail', 'CEO,anonymous,none given')).toMatchObject({ Email: 'EMAIL' });
  });
});

describe('the place of a person', () => {
  it('is of one address, the person’s before the company’s', () => {
    expect(mapped('Billing City,Billing Country,Mailing City,Mailing Country,Role', 'Rome,IT,Oslo,NO,CEO')).toEqual({
      'Mailing City': 'LOCATION',
      'Mailing Country': 'LOCATION',
      'Billing City': 'LOCATION, turn 1',
      'Billing Country': 'LOCATION, turn 1',
      Role: 'ROLE',
    });
    expect(mapped('Full Address,Company City,Person City,Country,Role', 'x 1,Rome,Oslo,NO,CEO')).toEqual({
      'Person City': 'LOCATION',
      Country: 'LOCATION',
      Role: 'ROLE',
    });
  });

  it('is at home, when nothing else is known, and takes a plain country along', () => {
    expect(mapped('Business City,Home City,Country,Role', ',Kent,US,CEO')).toMatchObject({
      'Home City': 'LOCATION',
      Country: 'LOCATION',
    });
  });

  it('is a company’s address or a vaguer area only where there is nothing better', () => {
    expect(mapped('Full Address,Role', 'x 1,CEO')).toMatchObject({ 'Full Address': 'LOCATION' });
    expect(mapped('Billing City,Role', 'Rome,CEO')).toMatchObject({ 'Billing City': 'LOCATION' });
  });
});
