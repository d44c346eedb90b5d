import { corrected, meaningAt } from './lexicon.js';
import type { PhraseMatch } from './phrase-index.js';
import { isDecider, isRank } from './ranks.js';
import type { Meaning } from './signs.js';
import type { Break, Word } from './words.js';

/** Words of a title that mean something to its rank, by their places: `first` to `last`, both included. */
export type Mark = { readonly meaning: Meaning; readonly first: number; readonly last: number };

const LONGEST_OFFICER = 8;
const ENDS_AN_OFFICER: ReadonlySet<Break> = new Set(['OPEN', 'CLOSE', 'DASH', 'BAR']);

const PERSONS: ReadonlySet<Meaning> = new Set([
  'ASSISTANT',
  'ASSISTANT_OR_DEPUTY',
  'LEARNER',
  'PUPIL',
  'CRAFT',
  'TRADE',
  'MEDICAL',
  'ADVISER',
  'CHIEF',
  'OFFICER',
  'BARE_HEAD',
  'BARE_PARTNER',
  'BARE_MD',
]);
const TURNS: ReadonlySet<Meaning> = new Set(['PAST', 'PAST_AFTER', 'HOPED_FOR', 'SEEKING', 'JOBLESS']);
const PREPOSITIONS: ReadonlySet<Meaning> = new Set(['OF', 'TO', 'AT']);

/** Whether the words name somebody, as "manager" and "intern" do and "senior" and "sales" do not. */
export function namesPerson({ meaning }: Mark): boolean {
  return PERSONS.has(meaning) || (isRank(meaning) && meaning !== 'SENIOR');
}

/** Whether the words name a rank that decides. */
export function decides({ meaning }: Mark): boolean {
  return isRank(meaning) && isDecider(meaning);
}

/** Whether the words say that a post is past, hoped for or sought. */
export function turnsTense({ meaning }: Mark): boolean {
  return TURNS.has(meaning);
}

export function isPreposition({ meaning }: Mark): boolean {
  return PREPOSITIONS.has(meaning);
}

/** The meaningful words of a title in order, none of them twice. */
export function readMarks(words: readonly Word[]): Mark[] {
  const spelled = words.map(withSpellingCorrected);
  const marks: Mark[] = [];
  for (let at = 0; at < spelled.length; ) {
    const match = meaningAt(spelled, at);
    if (match && !isInitial(spelled, at) && !isHyphenatedParticle(spelled, at, match))
      marks.push({ meaning: match.meaning, first: at, last: at + match.length - 1 });
    at += match?.length ?? 1;
  }
  return marks.some((mark) => mark.meaning === 'CHIEF') ? withChiefOfficers(words, marks) : marks;
}

function withSpellingCorrected(word: Word): Word {
  const text = corrected(word.text);
  return text === word.text ? word : { ...word, text };
}

/** The "D" of "R&D" is no French "d'". */
function isInitial(words: readonly Word[], at: number): boolean {
  return words[at]?.text.length === 1 && words[at - 1]?.text === '&';
}

/** The "in" of "in-store" is no preposition. */
function isHyphenatedParticle(words: readonly Word[], at: number, { meaning, length }: PhraseMatch<Meaning>): boolean {
  if (!PREPOSITIONS.has(meaning)) return false;
  return words[at]?.before === 'JOIN' || words[at + length]?.before === 'JOIN';
}

/** "Chief Data & AI Officer" is one rank, whatever stands between its ends. */
function withChiefOfficers(words: readonly Word[], marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  let covered = -1;
  for (const mark of marks) {
    if (mark.first <= covered) continue;
    const officer = mark.meaning === 'CHIEF' ? officerOf(mark, words, marks) : undefined;
    joined.push(officer ? { meaning: 'C_LEVEL', first: mark.first, last: officer.last } : mark);
    covered = officer?.last ?? mark.last;
  }
  return joined;
}

function officerOf(chief: Mark, words: readonly Word[], marks: readonly Mark[]): Mark | undefined {
  const person = marks.find((mark) => mark.first > chief.last && namesPerson(mark));
  if (person?.meaning !== 'OFFICER' || person.first - chief.last > LONGEST_OFFICER) return undefined;
  const between = words.slice(chief.last + 1, person.first + 1);
  return between.some((word) => ENDS_AN_OFFICER.has(word.before)) ? undefined : person;
}
