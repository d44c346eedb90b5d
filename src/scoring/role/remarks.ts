import type { Clause } from './clauses.js';
import type { RoleMark } from './marks.js';
import type { Reading, Veto } from './post.js';
import type { RoleMeaning } from './signs.js';

/** What a clause says of posts before it, or of all posts of its title. */
export type Remark = {
  readonly veto: Veto;
  /** The words that say it. */
  readonly decided: RoleMark;
  /** `SECTION`: the posts before it up to a bar; `NO_DECIDERS`: those among them that do not decide. */
  readonly reach: 'TITLE' | 'SECTION' | 'NO_DECIDERS';
};

/** What one looks for who looks for a job. */
const SOUGHT: ReadonlySet<RoleMeaning> = new Set<RoleMeaning>(['JOB', 'LEARNER']);

/** Finds "retired" and "(intern)" behind a post, "and aspiring writer", and "looking for a job" anywhere. */
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
