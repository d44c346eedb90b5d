import { pathToFileURL } from 'node:url';

/** The number of leads in a file, and the seed of everything in it. */
type Wanted = { readonly leads: number; readonly seed: number };

/** The headers of Apollo's export of people. */
const HEADERS = [
  ...['First Name', 'Last Name', 'Title', 'Company', 'Email', 'Email Status', 'Seniority', 'Departments'],
  ...['Work Direct Phone', '# Employees', 'Industry', 'Keywords', 'Person Linkedin Url', 'Website'],
  ...['City', 'State', 'Country', 'Company City', 'Company State', 'Company Country', 'Technologies'],
  ...['Annual Revenue', 'Stage', 'Lists'],
];

const FIRST =
  'Ada Bela Cara Dorian Edda Falk Gesa Hanno Ilka Jaro Kira Lasse Mila Nuri Ove Petra Quirin Runa Silas Tove Ulf Vera Wanda Yara Zeno'.split(
    ' ',
  );
const LAST =
  'Ahlers Brandvik Corvani Dunmore Ebersol Fenwick Gantz Holloway Ibsberg Jorvik Kestrel Lindqvist Marlow Norrgard Osterlin Pellgrin Quandt Rothwell Sandelin Tarnow Uhlmann Vossberg Wexford Ystad Zellwig'.split(
    ' ',
  );
const START =
  'Alder Borea Cinder Delta Ember Fjord Glyph Harbor Iris Juniper Kelvin Lumen Mosaic Nimbus Orbit Prism Quartz Rivet Sable Tundra Umber Vertex Willow Xenon Yonder Zephyr'.split(
    ' ',
  );
const END = 'works soft cloud grid lane stack base pulse forge metrics point labs'.split(' ');

// The last entries of these lists are rare: most people do not decide, and most companies are small and elsewhere.

const TITLES = [
  ['Software Engineer', 'Senior', 'Engineering & Technical'],
  ['Account Executive', 'Entry', 'Sales'],
  ['HR Manager', 'Manager', 'Human Resources'],
  ['Office Assistant', 'Entry', 'Operations'],
  ['Marketing Manager', 'Manager', 'Marketing'],
  ['Sales Development Representative', 'Entry', 'Sales'],
  ['Project Manager', 'Manager', 'Operations'],
  ['Head of Marketing', 'Head', 'Marketing'],
  ['Chief Executive Officer', 'C suite', 'C-Suite'],
  ['Sales Manager', 'Manager', 'Sales'],
  ['Revenue Operations Manager', 'Manager', 'Sales'],
  ['Head of Sales', 'Head', 'Sales'],
  ['VP Sales', 'Vp', 'Sales'],
  ['Chief Revenue Officer', 'C suite', 'C-Suite, Sales'],
] as const;

const INDUSTRIES = [
  'construction',
  'retail',
  'hospital & health care',
  'logistics & supply chain',
  'financial services',
  'marketing & advertising',
  'information technology & services',
  'internet',
  'computer software',
] as const;

const PLACES = [
  ['New York', 'New York', 'United States', 'com'],
  ['Austin', 'Texas', 'United States', 'com'],
  ['London', 'England', 'United Kingdom', 'co.uk'],
  ['Toronto', 'Ontario', 'Canada', 'ca'],
  ['Paris', 'Ile-de-France', 'France', 'fr'],
  ['Amsterdam', 'North Holland', 'Netherlands', 'nl'],
  ['Singapore', '', 'Singapore', 'sg'],
  ['Berlin', 'Berlin', 'Germany', 'de'],
  ['Munich', 'Bavaria', 'Germany', 'de'],
  ['Hamburg', 'Hamburg', 'Germany', 'de'],
  ['Zurich', 'Zurich', 'Switzerland', 'ch'],
  ['Vienna', 'Vienna', 'Austria', 'at'],
] as const;

const SIZES = [4, 9, 18, 35, 60, 90, 140, 220, 380, 650, 900, 1_400, 2_600, 7_000, 21_000];
const TECHNOLOGIES = ['Salesforce', 'HubSpot', 'Gmail', 'Slack', 'WordPress.org', 'Google Analytics', 'AWS', 'Zendesk'];
const KEYWORDS = ['saas', 'b2b', 'outbound', 'analytics', 'e-commerce', 'cloud', 'automation', 'consulting', 'hiring'];
const FREE_MAIL = ['gmail.com', 'gmx.de', 'web.de', 'yahoo.com', 'outlook.com', 'hotmail.com'];

type Company = ReturnType<typeof makeCompany>;
type Random = () => number;

/** Makes a CSV file in the format of Apollo's export, with made-up people and companies. The same seed makes the same file. */
export function apolloExport({ leads, seed }: Wanted): string {
  const random = randomFrom(seed);
  const companies = Array.from({ length: Math.max(1, Math.round(leads / 4)) }, (_, place) =>
    makeCompany(random, place),
  );
  const rows = Array.from({ length: leads }, (_, place) => makeRow(random, one(random, companies), place));
  return `${[HEADERS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function makeCompany(random: Random, place: number) {
  const [city, state, country, end] = early(random, PLACES);
  const name = `${one(random, START)}${one(random, END)}${place < START.length ? '' : ` ${one(random, LAST)}`}`;
  const employees = random() < 0.04 ? null : Math.round(early(random, SIZES) * (0.8 + 0.4 * random()));
  const domain = `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${place}.${end}.example`;
  return { name, city, state, country, domain, employees, industry: early(random, INDUSTRIES) };
}

function makeRow(random: Random, company: Company, place: number): string[] {
  const [first, last] = [one(random, FIRST), one(random, LAST)];
  const [title, seniority, departments] = early(random, TITLES);
  const isAtHome = random() < 0.85;
  const [city, state, country] = isAtHome ? [company.city, company.state, company.country] : early(random, PLACES);
  const mailbox = `${first}.${last}.${place}`.toLowerCase();
  const host = random() < 0.12 ? one(random, FREE_MAIL) : company.domain;
  const { employees } = company;
  return [
    ...[first, last, title, company.name, `${mailbox}@${host}`, random() < 0.8 ? 'Verified' : 'Unavailable'],
    ...[seniority, departments, '', employees === null ? '' : String(employees), company.industry],
    ...[
      some(random, KEYWORDS, 4),
      `http://www.linkedin.com/in/${mailbox.replaceAll('.', '-')}`,
      `http://www.${company.domain}`,
    ],
    ...[city, state, country, company.city, company.state, company.country, some(random, TECHNOLOGIES, 3)],
    ...[employees === null ? '' : String(employees * 110_000), 'Cold', 'Spring outbound'],
  ];
}

function one<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/** Picks an entry, early ones more often. */
function early<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() ** 3 * values.length)] as Value;
}

function some(random: Random, values: readonly string[], most: number): string {
  const count = Math.floor(random() * (most + 1));
  return [...new Set(Array.from({ length: count }, () => one(random, values)))].join(', ');
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Makes pseudo-random numbers from 0 to 1, by the method mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// npx tsx examples/apollo-export.ts 5000 1 > leads.csv
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [leads = 5_000, seed = 1] = process.argv.slice(2).map(Number);
  process.stdout.write(apolloExport({ leads, seed }));
}
