import { type Clause, endOfHead } from './clauses.js';
import { decides, type RoleMark, turnsTense } from './marks.js';
import { type Head, meaningInHead } from './neighbours.js';
import { compareRanks, isRank, type Rank } from './ranks.js';
import type { RoleMeaning } from './signs.js';

/** Why a post gives its holder no say, whatever its rank. */
export type Veto = 'PAST' | 'HOPED_FOR' | 'SEEKING' | 'ASSISTS' | 'LEARNS' | 'IS_JUNIOR' | 'CRAFT';

/** The post of a clause, as it was read. */
export type Reading = {
  readonly rank: Rank | null;
  readonly veto: Veto | null;
  /** The words that decided. */
  readonly decided: RoleMark;
  /** Whether it is an assistant's post, even if its veto is `PAST`. */
  readonly assists: boolean;
};

type RankMark = RoleMark & { readonly meaning: Rank };

const SELF_EMPLOYED: ReadonlySet<Rank> = new Set<Rank>(['OWNER', 'FOUNDER', 'PARTNER']);

const VETO_OF: Partial<Record<RoleMeaning, Veto>> = {
  PAST: 'PAST',
  PAST_AFTER: 'PAST',
  HOPED_FOR: 'HOPED_FOR',
  SEEKING: 'SEEKING',
  JOBLESS: 'SEEKING',
  LEARNER: 'LEARNS',
  JUNIOR: 'IS_JUNIOR',
  ASSISTANT: 'ASSISTS',
  CRAFT: 'CRAFT',
};

const QUALIFIERS: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>([
  'LEARNER',
  'PUPIL',
  'JUNIOR',
  'SENIOR',
  'ASSISTANT',
  'ASSISTANT_OR_DEPUTY',
]);

/** Reads the post of a clause from its head; null where it names none. */
export function readPost(clause: Clause, isMedical: boolean): Reading | null {
  const marks = headMarks(clause, isMedical);
  const rank = highestRank(describes(clause) ? marks.filter(decides) : marks);
  const veto = vetoIn(marks, rank);
  if (!veto) return rank && { rank: rank.meaning, veto: null, decided: rank, assists: false };
  return {
    rank: rank?.meaning ?? null,
    veto: VETO_OF[veto.meaning] ?? null,
    decided: vetoedWords(veto, rank),
    assists: marks.some((mark) => mark.meaning === 'ASSISTANT'),
  };
}

function headMarks(clause: Clause, isMedical: boolean): RoleMark[] {
  const end = endOfHead(clause);
  const marks = [...clause.marks.filter((mark) => mark.first < end), ...qualifierAtTheEnd(clause, end)];
  const head: Head = { marks, first: clause.first, last: end - 1, isMedical };
  return marks.map(({ first, last }, index) => ({ meaning: meaningInHead(head, index), first, last }));
}

/** Returns a qualifier at the end of a clause, after "of": "VP of Sales Intern", "chef de projet junior". */
function qualifierAtTheEnd(clause: Clause, endOfItsHead: number): RoleMark[] {
  const last = clause.marks.at(-1);
  if (!last || last.last !== clause.last || last.first < endOfItsHead || !QUALIFIERS.has(last.meaning)) return [];
  return clause.marks.some(({ meaning }) => meaning === 'TO' || meaning === 'AT') ? [] : [last];
}

/** Whether a clause describes the holder of the post before it: "an energetic leader". */
function describes(clause: Clause): boolean {
  const opener = clause.marks[0];
  return clause.first > 0 && opener?.meaning === 'INDEFINITE' && opener.first === clause.first;
}

function highestRank(marks: readonly RoleMark[]): RankMark | null {
  const ranks = marks.filter((mark): mark is RankMark => isRank(mark.meaning));
  return ranks.reduce<RankMark | null>(
    (best, mark) => (best && compareRanks(best.meaning, mark.meaning) <= 0 ? best : mark),
    null,
  );
}

function vetoIn(marks: readonly RoleMark[], rank: RankMark | null): RoleMark | undefined {
  const ownsIt = rank !== null && SELF_EMPLOYED.has(rank.meaning);
  const vetoes = marks.filter(({ meaning }) => VETO_OF[meaning] && !(meaning === 'CRAFT' && ownsIt));
  return vetoes.find(turnsTense) ?? vetoes[0];
}

/** Returns the words of a veto, with the rank where it follows: "Former CEO". */
function vetoedWords(veto: RoleMark, rank: RankMark | null): RoleMark {
  return rank && rank.first > veto.first ? { ...veto, last: Math.max(rank.last, veto.last) } : veto;
}
