import type { Clause } from './clauses.js';
import type { RoleMark } from './marks.js';
import type { Reading, Veto } from './post.js';
import type { RoleMeaning } from './signs.js';

/** A veto that a clause puts on posts before it, or on all posts of its title. */
export type Remark = {
  readonly veto: Veto;
  /** The words that decided. */
  readonly decided: RoleMark;
  /** `SECTION`: the posts before it, back to a bar; `NO_DECIDERS`: those of them that do not decide. */
  readonly reach: 'TITLE' | 'SECTION' | 'NO_DECIDERS';
};

/** The object of a job search. */
const SOUGHT: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>(['JOB', 'LEARNER']);

/** Finds a remark: "retired" or "(intern)" after a post, "and aspiring writer", or "looking for a job" anywhere. */
export function remarkIn(clause: Clause, { rank, veto, decided }: Reading): Remark | null {
  if (veto === 'SEEKING' && seeksJob(clause, decided)) return { veto, decided, reach: 'TITLE' };
  if (veto === 'HOPED_FOR' && clause.opening === 'AND') return { veto, decided, reach: 'NO_DECIDERS' };
  const isRemark =
    rank === null &&
    (isOnPast(clause, veto, decided) || ((veto === 'LEARNS' || veto === 'IS_JUNIOR') && clause.opening === 'OPEN'));
  return veto && isRemark ? { veto, decided, reach: 'SECTION' } : null;
}

function isOnPast(clause: Clause, veto: Veto | null, decided: RoleMark): boolean {
  return veto === 'PAST' && (decided.meaning === 'PAST_AFTER' || isWhole(clause, decided));
}

function seeksJob(clause: Clause, decided: RoleMark): boolean {
  const namesJob = clause.marks.some(({ meaning }) => SOUGHT.has(meaning));
  return namesJob || decided.meaning === 'JOBLESS' || isWhole(clause, decided);
}

function isWhole(clause: Clause, { first, last }: RoleMark): boolean {
  return first === clause.first && last === clause.last;
}
