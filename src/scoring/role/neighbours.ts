import { decides, namesPerson, type RoleMark } from './marks.js';
import type { Rank } from './ranks.js';
import type { RoleMeaning } from './signs.js';

/** The marks of the part of a clause that names its post, and what to know of the rest of the title. */
export type Head = {
  readonly marks: readonly RoleMark[];
  /** Its first and last words. */
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

/** Whose name may stand before the one who serves them: "CEO Coach". */
const SERVED: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>([
  'CHAIR',
  'C_LEVEL',
  'MANAGING_DIRECTOR',
  'PRESIDENT',
  'BOARD',
]);

/** What a word means beside its neighbours: "head" is a rank in "Head of Growth", and a craft's in "Head Chef". */
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

/** "CEO Office", "CFO Advisor" and "Director's": the rank is somebody else's. */
function belongsToAnother(mark: RoleMark, rest: readonly RoleMark[]): boolean {
  const next = rest[0];
  if (next?.first !== mark.last + 1) return false;
  if (next.meaning === 'ATTENDANT') return decides(mark);
  return SERVED.has(mark.meaning) && (next.meaning === 'ADVISER' || next.meaning === 'TRADE');
}

function isTrade({ meaning }: RoleMark): boolean {
  return meaning === 'TRADE';
}

/** A "staff nurse" and a "staff physician" are employed; a "staff engineer" is a grade above others. */
function isEmployed(mark: RoleMark): boolean {
  return isTrade(mark) || mark.meaning === 'MEDICAL';
}

/** The chief of a division comes last; a "chief buyer" is a senior one, a "chief cook" a cook. */
function chief(mark: RoleMark, rest: readonly RoleMark[], head: Head): RoleMeaning {
  if (rest.some(isTrade)) return 'CRAFT';
  return mark.last === head.last ? 'HEAD' : 'SENIOR';
}

function headOf(rest: readonly RoleMark[]): RoleMeaning {
  if (rest.some(isTrade)) return 'CRAFT';
  return rest.at(-1)?.meaning === 'CONTRIBUTOR' ? 'LEAD' : 'HEAD';
}

/** A partner of the firm, a "partner manager", or the "inclusion partner" of other departments. */
function partner(mark: RoleMark, index: number, head: Head): Rank | 'NOT_A_RANK' {
  if (head.marks.slice(index + 1).some(namesPerson)) return 'NOT_A_RANK';
  const previous = head.marks[index - 1];
  const followsFunction = mark.first > head.first && previous?.last !== mark.first - 1;
  return followsFunction || previous?.meaning === 'AND' ? 'SPECIALIST' : 'PARTNER';
}

/** A student; or whom a "student success manager" or "director student services" cares for. */
function pupil(mark: RoleMark, index: number, head: Head): 'LEARNER' | 'NOT_A_RANK' {
  const caresBehind = head.marks
    .slice(index + 1)
    .some((other) => DEPUTIES.has(other.meaning) && other.first > mark.last + 1);
  const caresBefore = head.marks.slice(0, index).some((other) => DEPUTIES.has(other.meaning)) && mark.last < head.last;
  return caresBehind || caresBefore ? 'NOT_A_RANK' : 'LEARNER';
}
