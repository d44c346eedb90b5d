import type { LeadColumnsQuery } from '../generated/operations/graphql.js';
import type { EditedCase, EditedCriterion, Source } from './model-content.js';

export type LeadColumn = NonNullable<LeadColumnsQuery['offer']>['leadColumns'][number];

/** Mail providers that give addresses to anybody, by their public pages: such an address does not show a company. */
const FREE_MAIL = [
  ...[
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'hotmail.co.uk',
    'hotmail.fr',
    'live.com',
    'msn.com',
  ],
  ...['yahoo.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'ymail.com', 'aol.com', 'icloud.com', 'me.com', 'mac.com'],
  ...['gmx.de', 'gmx.net', 'gmx.com', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'bluewin.ch'],
  ...['mail.com', 'proton.me', 'protonmail.com', 'tutanota.com', 'zoho.com', 'fastmail.com', 'yandex.com', 'yandex.ru'],
  ...['mail.ru', 'orange.fr', 'wanadoo.fr', 'free.fr', 'libero.it', 'qq.com', '163.com', '126.com', 'rediffmail.com'],
];

/** The countries where German is an official language of the whole country, by their names in German, English and French. */
const GERMAN_SPEAKING = [
  ...['Germany', 'Deutschland', 'Allemagne', 'Austria', 'Österreich', 'Autriche'],
  ...['Switzerland', 'Schweiz', 'Suisse', 'Liechtenstein'],
];

/** LinkedIn's bands of company size, which exports have too; middle sizes are preferred, and each band has different points. */
const SIZES: readonly EditedCase[] = [
  between(201, 500, 20),
  between(51, 200, 16),
  between(501, 1_000, 13),
  between(1_001, 5_000, 8),
  between(11, 50, 5),
  between(5_001, null, 2),
];

const EMPLOYEES = /employee|headcount|head count|company size|team size|mitarbeiter|effectif|empleados|dipendenti/i;
const COUNTRY = /^(?:(?:company|person|contact) )?(?:country|land|pays|país|paese)$/i;

/** A criterion that can be added by one click. */
export type ReadyMade = {
  readonly title: string;
  /** Its description. */
  readonly hint: string;
  readonly criterion: EditedCriterion;
};

/** Returns the criteria that the existing columns allow. */
export function readyMade(columns: readonly LeadColumn[]): ReadyMade[] {
  const size = columns.find(({ column, numbers }) => column !== null && numbers > 0 && EMPLOYEES.test(column));
  const country = columns.find(({ column }) => column !== null && COUNTRY.test(column)) ?? ofField(columns, 'LOCATION');
  return [
    ...made(size, 'Company size', 'Mid-market first: 201 to 500 people, then those near it', SIZES),
    ...made(country, 'German-speaking countries', 'Germany, Austria, Switzerland, Liechtenstein: +15', [
      texts('CONTAINS', GERMAN_SPEAKING, { points: 15 }),
    ]),
    ...made(ofField(columns, 'EMAIL'), 'Free mail', `${FREE_MAIL.length} providers such as gmail.com: −30`, [
      texts(
        'CONTAINS',
        FREE_MAIL.map((domain) => `@${domain}`),
        { points: -30 },
      ),
    ]),
    ...made(ofField(columns, 'COMPANY'), 'Competitors', 'Companies that you name are not scored', [
      texts('EQUALS', [], { disqualifies: true }),
    ]),
  ];
}

/** Returns an initial criterion for a column: by size for numbers, else by texts. */
export function criterionOf(column: LeadColumn, label: string, text: string | null): EditedCriterion {
  const isOfNumbers = text === null && 2 * column.numbers > column.leads;
  const first = isOfNumbers ? between(1, null, 10) : texts('EQUALS', text === null ? [] : [text], { points: 10 });
  return { label, ...sourceOf(column), cases: [first] };
}

function made(column: LeadColumn | undefined, title: string, hint: string, cases: readonly EditedCase[]): ReadyMade[] {
  return column ? [{ title, hint, criterion: { label: title, ...sourceOf(column), cases } }] : [];
}

function ofField(columns: readonly LeadColumn[], wanted: LeadColumn['field']): LeadColumn | undefined {
  return columns.find(({ field }) => field === wanted);
}

function sourceOf({ field, column }: LeadColumn): Source {
  return { field, column };
}

function between(min: number, max: number | null, points: number): EditedCase {
  return { test: 'BETWEEN', values: [], min, max, points, disqualifies: false };
}

function texts(
  test: 'EQUALS' | 'CONTAINS',
  values: readonly string[],
  effect: Partial<Pick<EditedCase, 'points' | 'disqualifies'>>,
): EditedCase {
  return { test, values, min: null, max: null, points: 0, disqualifies: false, ...effect };
}
