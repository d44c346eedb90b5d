import { decides, namesPerson, type RoleMark } from './marks.js';
import type { Rank } from './ranks.js';
import type { RoleMeaning } from './signs.js';

/** The part of a clause that names its post. */
export type Head = {
  readonly marks: readonly RoleMark[];
  /** The places of its first and last words. */
  readonly first: number;
  readonly last: number;
  /** Whether the title is a physician's, whose "MD" is a degree. */
  readonly isMedical: boolean;
};

const DEPUTIES: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>([
  'MANAGING_DIRECTOR',
  'VICE_PRESIDENT',
  'HEAD',
  'BARE_HEAD',
  'DIRECTOR',
  'MANAGER',
  'LEAD',
  'PRINCIPAL',
]);

/** Ranks that may precede the post of somebody who serves them: "CEO Coach". */
const SERVED: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>([
  'CHAIR',
  'C_LEVEL',
  'MANAGING_DIRECTOR',
  'PRESIDENT',
  'BOARD',
]);

/** Returns the meaning of a word by its neighbours: "head" is a rank in "Head of Growth", but a craft's in "Head Chef". */
export function meaningInHead(head: Head, index: number): RoleMeaning {
  const mark = head.marks[index];
  if (!mark) return 'NOT_A_RANK';
  const rest = head.marks.slice(index + 1);
  if (belongsToAnother(mark, rest)) return 'NOT_A_RANK';
  switch (mark.meaning) {
    case 'CHIEF':
      return chief(mark, rest, head);
    case 'BARE_HEAD':
      return headOf(rest);
    case 'BARE_PARTNER':
      return partner(mark, index, head);
    case 'PARTNER':
      return rest.some(({ meaning }) => meaning === 'MANAGER') ? 'NOT_A_RANK' : 'PARTNER';
    case 'BARE_STAFF':
      return rest.some(namesPerson) && !rest.some(isEmployed) ? 'STAFF' : 'CONTRIBUTOR';
    case 'BARE_MD':
      return head.isMedical ? 'CONTRIBUTOR' : 'MANAGING_DIRECTOR';
    case 'ASSISTANT_OR_DEPUTY':
      return rest.some((other) => DEPUTIES.has(other.meaning)) ? 'NOT_A_RANK' : 'ASSISTANT';
    case 'SHORT_ASSISTANT':
      return mark.first === head.first && !rest.some(namesPerson) ? 'ASSISTANT' : 'NOT_A_RANK';
    case 'PUPIL':
      return pupil(mark, index, head);
    case 'TRADE':
    case 'MEDICAL':
    case 'ADVISER':
    case 'OFFICER':
      return 'CONTRIBUTOR';
    default:
      return mark.meaning;
  }
}

/** Whether a rank is somebody else's: "CEO Office", "CFO Advisor", "Director's". */
function belongsToAnother(mark: RoleMark, rest: readonly RoleMark[]): boolean {
  const next = rest[0];
  if (next?.first !== mark.last + 1) return false;
  if (next.meaning === 'ATTENDANT') return decides(mark);
  return SERVED.has(mark.meaning) && (next.meaning === 'ADVISER' || next.meaning === 'TRADE');
}

function isTrade({ meaning }: RoleMark): boolean {
  return meaning === 'TRADE';
}

/** Whether "staff" only means employed: in "staff nurse" and "staff physician". A "staff engineer" has a higher grade. */
function isEmployed(mark: RoleMark): boolean {
  return isTrade(mark) || mark.meaning === 'MEDICAL';
}

/** Returns the meaning of "chief": a head at the end of a post; senior in "chief buyer"; a craft's in "chief cook". */
function chief(mark: RoleMark, rest: readonly RoleMark[], head: Head): RoleMeaning {
  if (rest.some(isTrade)) return 'CRAFT';
  return mark.last === head.last ? 'HEAD' : 'SENIOR';
}

function headOf(rest: readonly RoleMark[]): RoleMeaning {
  if (rest.some(isTrade)) return 'CRAFT';
  return rest.at(-1)?.meaning === 'CONTRIBUTOR' ? 'LEAD' : 'HEAD';
}

/** Returns the meaning of "partner": a partner of the firm, no rank in "partner manager", a specialist in "inclusion partner". */
function partner(mark: RoleMark, index: number, head: Head): Rank | 'NOT_A_RANK' {
  if (head.marks.slice(index + 1).some(namesPerson)) return 'NOT_A_RANK';
  const previous = head.marks[index - 1];
  const followsFunction = mark.first > head.first && previous?.last !== mark.first - 1;
  return followsFunction || previous?.meaning === 'AND' ? 'SPECIALIST' : 'PARTNER';
}

/** Returns the meaning of "student": a learner; no rank in "student success manager" and "director student services". */
function pupil(mark: RoleMark, index: number, head: Head): 'LEARNER' | 'NOT_A_RANK' {
  const caresBehind = head.marks
    .slice(index + 1)
    .some((other) => DEPUTIES.has(other.meaning) && other.first > mark.last + 1);
  const caresBefore = head.marks.slice(0, index).some((other) => DEPUTIES.has(other.meaning)) && mark.last < head.last;
  return caresBehind || caresBefore ? 'NOT_A_RANK' : 'LEARNER';
}
