import fc from 'fast-check';

/** What stands in the columns of one person, by kind of column. */
export type Person = Readonly<Record<string, string>>;

const FIRST = [
  'Ann',
  'Jörg',
  'Mai-Linh',
  'Zoë',
  'Otto',
  'Ines',
  'Kofi',
  'Олена',
  '悟',
  'Rufus',
  'Bisi',
  'Noor',
  'José',
];
const LAST = [
  'Marsh',
  'Müller',
  'Baum',
  'Brandão',
  'Mensah',
  'Kovač',
  "O'Neil",
  'Quint',
  'Шевченко',
  '近藤',
  'Kern',
  'Roy',
];
const ROLES = [
  'CEO',
  'VP Sales',
  'Plant Manager',
  'Einkaufsleiterin',
  'Directrice marketing',
  'Head of Data',
  'Co-founder',
  '営業部長',
  'Директор',
  'Managing Director',
  'Software Engineer (Payments)',
  'Sr. Product Manager',
];
const COMPANIES = [
  'Cobalt Foundry',
  'Harbor Outdoor',
  'Brindle Labs',
  '3M',
  'Autohaus Nord',
  '株式会社アオバ工機',
  'The Damsel Inn',
];
const LEGAL_FORMS = ['GmbH', 'Ltd', 'SA', 'Tools', '& Sons', 'Software'];
const INDUSTRIES = ['Machinery', 'Logistics', 'Software', 'Maschinenbau', 'Santé', '机械设备', 'Hospitality'];
const CITIES = ['Akron', 'Hannover', 'Lyon', 'São Paulo', '東京', 'Springfield', 'Celle'];
const STATES = ['OH', 'Niedersachsen', 'Texas', 'SP', 'NO'];
const COUNTRIES = ['United States', 'Deutschland', 'France', 'Brasil', '日本', 'NO'];
const WORDS = ['met in May', 'Sales', 'high', 'Webinar', 'follow up', 'Conf 2026', 'Qualified', 'General'];
const SALUTATIONS = ['Mr.', 'Ms', 'Mrs', 'Dr.', 'Herr', 'Frau', 'Prof. Dr.', 'M.', 'Mme'];

/** People with values of their own; some are called like their companies, and colleagues share a site. */
export const person: fc.Arbitrary<Person> = fc
  .record({
    number: fc.integer({ min: 100, max: 999_999 }),
    first: fc.constantFrom(...FIRST),
    last: fc.constantFrom(...LAST),
    role: fc.constantFrom(...ROLES),
    company: fc.constantFrom(...COMPANIES),
    legalForm: fc.constantFrom(...LEGAL_FORMS),
    isFamilyFirm: fc.boolean(),
    industry: fc.constantFrom(...INDUSTRIES),
    city: fc.constantFrom(...CITIES),
    state: fc.constantFrom(...STATES),
    country: fc.constantFrom(...COUNTRIES),
    text: fc.constantFrom(...WORDS),
    salutation: fc.constantFrom(...SALUTATIONS),
  })
  .map(({ number, first, last, company, legalForm, isFamilyFirm, ...drawn }) => ({
    ...drawn,
    ...theirOwn(number, first, last),
    ...ofTheirCompany(isFamilyFirm ? `${last} ${legalForm}` : company, number),
    ...ofOthers(number),
    blank: '',
    date: `2026-0${1 + (number % 9)}-1${number % 10}`,
    number: String(number),
    link: `https://zoom.example/j/${number}`,
    yes: number % 2 === 0 ? 'Yes' : 'No',
  }));

function theirOwn(number: number, first: string, last: string): Person {
  const email = `person.${number}@work.example`;
  return {
    first,
    last,
    name: `${first} ${last}`,
    'last name': last,
    'same name': `${last}, ${first}`,
    email,
    private: `me.${number}@mail.example`,
    'decorated email': `${first} ${last} (${email})`,
    phone: `+1 415 555 ${number}`,
    'work phone': `+1 212 555 ${number}`,
    'home phone': `+1 312 555 ${number}`,
    'work number': `+1 213 555 ${number}`,
    linkedin: `https://www.linkedin.com/in/person-${number}`,
    bio: `Has done things ${number} times.`,
    id: `00Q${number}`,
  };
}

function ofTheirCompany(company: string, number: number): Person {
  return {
    company,
    'same company': company,
    'company site': `https://site-${number % 3}.example`,
    'company page': `https://www.linkedin.com/company/${number % 3}`,
    'industry group': `Group ${number}`,
  };
}

function ofOthers(number: number): Person {
  return {
    'host name': 'Rep One',
    'host first': 'Rep',
    'host last': 'One',
    'host email': 'rep@us.example',
    'other company': `Oldco ${number}`,
    'other role': 'Intern',
    'other city': 'Dallas',
    'home city': 'Kent',
  };
}
