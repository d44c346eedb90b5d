import fc from 'fast-check';
import Papa from 'papaparse';

/** A row of a list of people, by field. */
export type PersonRow = Readonly<Record<'external_id' | 'name' | 'role' | 'email' | 'linkedin_url', string>>;

const COLUMNS = ['external_id', 'name', 'role', 'email', 'linkedin_url'] as const;

const FIRST_NAMES = [
  'Ann',
  'Jörg',
  'Søren',
  'Łucja',
  'Zoë',
  'Íñigo',
  'Dmitri',
  'Noor',
  'Chiara',
  'Ægir',
  'Émile',
  'Radka',
];
const LAST_NAMES = [
  'Marsh',
  'Groß',
  'Aagård',
  'Żuk',
  'O’Dea',
  'Núñez',
  'Orlov',
  'Haddad',
  'Bianchi',
  'Ólafs',
  'Lefèvre',
  'Šustr',
];

/** Keys that identify nobody, whoever has them. */
const NO_IDS = ['', '0', 'N/A', '5.12346E+10', '1,23E+17', '123456789012345000', '#REF!'];
const NO_ADDRESSES = ['', 'noemail@noemail.com', 'none@none.com', 'n/a', 'test@test.com'];
const NO_PAGES = [
  '',
  'https://www.acme.example/team',
  'https://www.linkedin.com/company/acme',
  'linkedin.com/in/',
  '-',
];
const MAILBOXES = ['info@acme.example', 'sales@acme.example', 'kontakt@firma.example'];

/** Keys that are somebody's, and that a tool or its user has put to many. */
const SHARED_IDS = ['4711', 'CAMPAIGN-7'];
const SHARED_PAGES = ['https://www.linkedin.com/in/the-boss', 'linkedin.com/in/recruiter-1'];

/** The keys of one person among others, as far as they are not the person's own. */
type Keys = { readonly id: string | null; readonly email: string | null; readonly page: string | null };

const own = fc.constant(null);
const noId = fc.constantFrom(...NO_IDS);
const noPage = fc.constantFrom(...NO_PAGES);
const mailbox = fc.constantFrom(...MAILBOXES);

/** Each person is told apart by an own key, or by nothing but the name; who shares a key with others has an own address. */
const keys: fc.Arbitrary<Keys> = fc.oneof(
  fc.record({
    id: fc.oneof(own, noId, fc.constantFrom(...SHARED_IDS)),
    email: own,
    page: fc.oneof(own, noPage, fc.constantFrom(...SHARED_PAGES)),
  }),
  fc.record({ id: own, email: fc.oneof(mailbox, fc.constantFrom(...NO_ADDRESSES)), page: fc.oneof(own, noPage) }),
  fc.record({ id: noId, email: fc.oneof(mailbox, fc.constantFrom(...NO_ADDRESSES)), page: fc.oneof(own, noPage) }),
);

function rowOf({ id, email, page }: Keys, place: number): PersonRow {
  return {
    external_id: id ?? `C-${place + 1}`,
    name: `${FIRST_NAMES[place]} ${LAST_NAMES[place]}`,
    role: 'CTO',
    email: email ?? `person${place}@firm${place}.example`,
    linkedin_url: page ?? `https://www.linkedin.com/in/person-${place}`,
  };
}

/** Rows of people of whom no two have a name in common, and the same rows with some of them once more, in another order. */
export const people: fc.Arbitrary<{ readonly rows: readonly PersonRow[]; readonly mixed: readonly PersonRow[] }> = fc
  .array(keys, { minLength: 2, maxLength: FIRST_NAMES.length })
  .map((all) => all.map(rowOf))
  .chain((rows) => {
    const again = fc.subarray(rows);
    const mixed = again.chain((twice) =>
      fc.shuffledSubarray([...rows, ...twice], { minLength: rows.length + twice.length }),
    );
    return fc.record({ rows: fc.constant(rows), mixed });
  });

export function csvOf(rows: readonly PersonRow[]): string {
  return Papa.unparse({ fields: [...COLUMNS], data: rows.map((row) => COLUMNS.map((column) => row[column])) });
}
