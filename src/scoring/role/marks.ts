import type { LongestMatch } from '../../text/longest-match.js';
import { corrected, meaningAt } from './meaning-at.js';
import { isDecider, isRank } from './ranks.js';
import type { Break, RoleWord } from './role-words.js';
import type { RoleMeaning } from './signs.js';

/** Words of a title that affect its rank, from `first` to `last`, both included. */
export type RoleMark = { readonly meaning: RoleMeaning; readonly first: number; readonly last: number };

const LONGEST_OFFICER = 8;
const ENDS_AN_OFFICER: ReadonlySet<Break> = new Set(['OPEN', 'CLOSE', 'DASH', 'BAR']);

const PERSONS: ReadonlySet<RoleMeaning> = new Set([
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
const TURNS: ReadonlySet<RoleMeaning> = new Set(['PAST', 'PAST_AFTER', 'HOPED_FOR', 'SEEKING', 'JOBLESS']);
const PREPOSITIONS: ReadonlySet<RoleMeaning> = new Set(['OF', 'TO', 'AT']);

/** Whether the words name a person: "manager" and "intern" do, "senior" and "sales" do not. */
export function namesPerson({ meaning }: RoleMark): boolean {
  return PERSONS.has(meaning) || (isRank(meaning) && meaning !== 'SENIOR');
}

/** Whether the words name a rank that decides. */
export function decides({ meaning }: RoleMark): boolean {
  return isRank(meaning) && isDecider(meaning);
}

/** Whether the words say that a post is past, hoped for or sought. */
export function turnsTense({ meaning }: RoleMark): boolean {
  return TURNS.has(meaning);
}

export function isPreposition({ meaning }: RoleMark): boolean {
  return PREPOSITIONS.has(meaning);
}

/** Finds the meaningful words of a title, in order and without overlap. */
export function readMarks(words: readonly RoleWord[]): RoleMark[] {
  const spelled = words.map(withSpellingCorrected);
  const marks: RoleMark[] = [];
  for (let at = 0; at < spelled.length; ) {
    const match = meaningAt(spelled, at);
    if (match && !isInitial(spelled, at) && !isHyphenatedParticle(spelled, at, match))
      marks.push({ meaning: match.value, first: at, last: at + match.length - 1 });
    at += match?.length ?? 1;
  }
  return marks.some((mark) => mark.meaning === 'CHIEF') ? withChiefOfficers(words, marks) : marks;
}

function withSpellingCorrected(word: RoleWord): RoleWord {
  const text = corrected(word.text);
  return text === word.text ? word : { ...word, text };
}

/** Whether a letter is an initial: the "D" of "R&D" is not the French "d'". */
function isInitial(words: readonly RoleWord[], at: number): boolean {
  return words[at]?.text.length === 1 && words[at - 1]?.text === '&';
}

/** Whether a preposition is part of a hyphenated word: the "in" of "in-store". */
function isHyphenatedParticle(
  words: readonly RoleWord[],
  at: number,
  { value, length }: LongestMatch<RoleMeaning>,
): boolean {
  if (!PREPOSITIONS.has(value)) return false;
  return words[at]?.before === 'JOIN' || words[at + length]?.before === 'JOIN';
}

/** Joins "Chief … Officer" into one rank, such as "Chief Data & AI Officer". */
function withChiefOfficers(words: readonly RoleWord[], marks: readonly RoleMark[]): RoleMark[] {
  const joined: RoleMark[] = [];
  let covered = -1;
  for (const mark of marks) {
    if (mark.first <= covered) continue;
    const officer = mark.meaning === 'CHIEF' ? officerOf(mark, words, marks) : undefined;
    joined.push(officer ? { meaning: 'C_LEVEL', first: mark.first, last: officer.last } : mark);
    covered = officer?.last ?? mark.last;
  }
  return joined;
}

function officerOf(chief: RoleMark, words: readonly RoleWord[], marks: readonly RoleMark[]): RoleMark | undefined {
  const person = marks.find((mark) => mark.first > chief.last && namesPerson(mark));
  if (person?.meaning !== 'OFFICER' || person.first - chief.last > LONGEST_OFFICER) return undefined;
  const between = words.slice(chief.last + 1, person.first + 1);
  return between.some((word) => ENDS_AN_OFFICER.has(word.before)) ? undefined : person;
}
