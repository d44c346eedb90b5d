import { headerKey, headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import type { Candidate } from './candidate.js';
import { hasWordOf, kindsOf, type WordKind } from './header-words.js';
import { matchHeader } from './match-header.js';
import { kindOfValue } from './value-kind.js';
import type { Slot } from './vocabulary.js';

/** Ranks after all headers that mean an id of a person. */
const COST = 100_000;

/** Words for an id; with a word for a person, a number is an id too. */
const IDS = new Set(
  [
    'id',
    'identifier',
    'uuid',
    'guid',
    'identifiant',
    'identificador',
    'identificativo',
    'Kennung',
    'идентификатор',
  ].map(headerKey),
);

/** Whose id a header means: that of a person it names, or that of whatever a row is. */
type IdHeader = { readonly whose: 'PERSON' | 'ROW'; readonly isNumber: boolean };

/** The words for people of whom a tool keeps a record. Guests get a new id at each event, and respondents in each survey. */
const ON_RECORD: readonly WordKind[] = ['person', 'lead', 'host'];
const PER_OCCASION: readonly WordKind[] = ['guest', 'companion'];
const RESPONDENT = headerKey('respondent');

/**
 * Finds the column with the id of the person where no header is known for it: by the words of its header, "Person - ID" before
 * "ID" alone, and by values that differ from person to person. In doubt it takes none, since a wrong id merges people.
 */
export function withPersonId(candidates: readonly Candidate[]): Candidate[] {
  const isKnown = candidates.some(({ filled, matches }) => filled > 0 && matches.some(means('EXTERNAL_ID')));
  const id = isKnown ? undefined : personId(candidates);
  return candidates.map((candidate) =>
    candidate === id ? { ...candidate, matches: [{ slot: 'EXTERNAL_ID', cost: COST, isSure: false }] } : candidate,
  );
}

function personId(candidates: readonly Candidate[]): Candidate | undefined {
  const people = peopleIn(candidates);
  const ids = candidates.flatMap((candidate) => {
    const header = candidate.matches.length === 0 ? readIdHeader(candidate.header) : null;
    return header && candidate.texts.every(mayBeId(header)) && areIdsOf(people, candidate.texts)
      ? [{ candidate, ...header }]
      : [];
  });
  const ofPerson = ids.find(({ candidate, whose }) => whose === 'PERSON' && !isCompanys(candidate, candidates));
  const ofRow = ids.find(({ candidate, whose }) => whose === 'ROW' && !areRowNumbers(candidate.texts));
  return (ofPerson ?? (isRowAPerson(candidates) ? ofRow : undefined))?.candidate;
}

/** Reads a header in which each word is known and one is for an id: "Person - ID", "ID контакта", "Client Nr." */
function readIdHeader(header: string): IdHeader | null {
  const words = headerWords(header);
  const others = words.filter((word) => !IDS.has(word));
  const rest = others.length < words.length ? others : others.filter((word) => !kindsOf(word).includes('number'));
  const isNumber = rest.length < others.length;
  if (words.length - rest.length !== 1 || rest.includes(RESPONDENT)) return null;
  const isOf = (kinds: readonly WordKind[]) => (word: string) => kindsOf(word).some((kind) => kinds.includes(kind));
  const whole = rest.join('');
  const parts = kindsOf(whole).length > 0 ? [whole] : rest;
  if (parts.some(isOf(PER_OCCASION)) || !parts.every(isOf(['plain', ...ON_RECORD]))) return null;
  if (parts.some(isOf(ON_RECORD))) return { whose: 'PERSON', isNumber };
  return isNumber ? null : { whose: 'ROW', isNumber };
}

/** Whether a value may be an id; a number of so many digits may be that of a telephone. */
function mayBeId({ isNumber }: IdHeader): (text: string) => boolean {
  return (text) =>
    text === '' || (!/\s/.test(text) && !NO_IDS.has(kindOfValue(text)) && !(isNumber && /^\+|\d{7}/.test(text)));
}

const NO_IDS: ReadonlySet<ReturnType<typeof kindOfValue>> = new Set([
  'EMAIL',
  'URL',
  'LINKEDIN_PERSON',
  'LINKEDIN_OTHER',
  'DATE',
  'YES_OR_NO',
] as const);

/** Who is in each row: `known` by address or else by name, and `sure` by address, in a file without addresses by name and company. */
type People = { readonly known: readonly string[]; readonly sure: readonly string[] };

function peopleIn(candidates: readonly Candidate[]): People {
  const textsOf = (slot: Slot) =>
    candidates.filter(({ filled, matches }) => filled > 0 && matches.some(means(slot))).map(({ texts }) => texts);
  const [addresses] = textsOf('EMAIL');
  const named = (['NAME', 'FIRST_NAME', 'LAST_NAME'] as const).flatMap(textsOf);
  const withCompany = [...named, ...textsOf('COMPANY')];
  const rows = [...(candidates[0]?.texts ?? []).keys()];
  const joined = (columns: readonly (readonly string[])[], row: number) =>
    headerKey(columns.map((texts) => texts[row] ?? '').join(' '));
  return {
    known: rows.map((row) => headerKey(addresses?.[row] ?? '') || joined(named, row)),
    sure: rows.map((row) => joined(addresses ? [addresses] : withCompany, row)),
  };
}

/** Whether nobody has two of these ids, and no two people have one. */
function areIdsOf({ known, sure }: People, ids: readonly string[]): boolean {
  const rows = [...ids.keys()].filter((row) => ids[row] !== '' && known[row] !== '');
  const owners = rows.map((row) => [ids[row] ?? '', known[row] ?? ''] as const);
  const kept = rows.flatMap((row) => (sure[row] ? [[sure[row], ids[row] ?? ''] as const] : []));
  return rows.length > 0 && isUnambiguous(owners) && isUnambiguous(kept);
}

/** Whether each key has one value. */
function isUnambiguous(pairs: readonly (readonly [string, string])[]): boolean {
  const values = new Map<string, string>();
  return pairs.every(([key, value]) => {
    const before = values.get(key);
    values.set(key, value);
    return before === undefined || before === value;
  });
}

/** Whether another header says that its word for people means companies here: a "Customer ID" beside the company's "Customer Name". */
function isCompanys({ header }: Candidate, candidates: readonly Candidate[]): boolean {
  const people = headerWords(header).filter((word) => kindsOf(word).some((kind) => ON_RECORD.includes(kind)));
  return candidates.some(({ header: other, matches }) => {
    const words = headerWords(other);
    const rest = words.filter((word) => !people.includes(word));
    return (
      rest.length < words.length &&
      matches.some(means('COMPANY')) &&
      !matchHeader(rest.join(' ')).some(means('COMPANY'))
    );
  });
}

const WHO: readonly Slot[] = ['NAME', 'FIRST_NAME', 'LAST_NAME', 'EMAIL'];

/** Whether the rows are people: a plain header identifies them, and no header is about an event, an order or the like. */
function isRowAPerson(candidates: readonly Candidate[]): boolean {
  const isNamed = candidates.some(
    ({ header, matches }) =>
      matches.some(({ slot }) => WHO.includes(slot)) && !hasWordOf(header, [...ON_RECORD, ...PER_OCCASION]),
  );
  return isNamed && !candidates.some((candidate) => hasWordOf(candidate.header, OF_OCCASIONS) || isOfThing(candidate));
}

/** Whether a column identifies another thing than the person, the company or the owner of the record: "form_id", "Deal Name". */
function isOfThing({ header, matches }: Candidate): boolean {
  const [first = '', ...label] = headerWords(header);
  if (matches.length > 0 || first === OWNER || label.length === 0) return false;
  if (label.every((word) => IDS.has(word))) return kindsOf(first).length === 0;
  return isOfSomebodyElse(first) && matchHeader(label.join(' ')).some(means('NAME'));
}

const OWNER = headerKey('owner');
const OF_OCCASIONS: readonly WordKind[] = [...PER_OCCASION, 'organizer', 'buyer', 'billing', 'delivery'];

/** Whether ids only count the rows, so that another file has the same ones. */
function areRowNumbers(ids: readonly string[]): boolean {
  const first = Number(ids[0]);
  return first <= 1 && ids.every((id, row) => Number(id) === first + row);
}

function means(wanted: Slot) {
  return ({ slot }: { readonly slot: Slot }) => slot === wanted;
}
