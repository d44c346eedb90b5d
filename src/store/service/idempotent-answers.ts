import type { Database } from '../database.js';
import type { IdempotentAnswer } from '../generated/sqlite/client.js';
import { isTaken } from '../sql/sql.js';

/** What was answered. */
export type KeptAnswer = { readonly status: number; readonly body: string };

/** A key that somebody takes to do a request once. */
export type Claim = {
  /** The workspace whose key it is. */
  readonly scope: string;
  readonly key: string;
  readonly requestHash: string;
  /** Tells those apart that took the key one after the other. */
  readonly claim: string;
};

/** How long a claim holds without a renewal, and how long its answer is kept. */
export type ClaimTimes = { readonly now: Date; readonly heldUntil: Date; readonly expiresAt: Date };

export type ClaimOutcome =
  | { readonly state: 'CLAIMED' | 'UNDER_WAY' | 'OTHER_REQUEST' }
  | { readonly state: 'ANSWERED'; readonly answer: KeptAnswer };

/** What was answered to mutations that are to be done once, for all processes on the database. */
export type IdempotentAnswerRepository = {
  /** Takes a key, also one whose holder is dead, or says who has it. */
  claim(claim: Claim, times: ClaimTimes): Promise<ClaimOutcome>;
  /** Says that who took the key is alive. */
  hold(claim: Claim, until: Date): Promise<void>;
  keep(claim: Claim, answer: KeptAnswer): Promise<void>;
  /** Gives the key back, as if nobody had taken it. */
  release(claim: Claim): Promise<void>;
  removeExpired(now: Date): Promise<number>;
};

export function idempotentAnswerRepository({ idempotentAnswer: table }: Database): IdempotentAnswerRepository {
  return {
    async claim(claim, { now, ...times }) {
      for (;;) {
        if (await create(table, { ...claim, ...times })) return { state: 'CLAIMED' };
        const { scope, key } = claim;
        const kept = await table.findUnique({ where: { scope_key: { scope, key } } });
        if (!kept) continue;
        const outcome = outcomeOf(kept, claim, now);
        if (outcome) return outcome;
        const data = { ...claim, ...times, status: null, body: null };
        const { count } = await table.updateMany({ where: { scope, key, claim: kept.claim }, data });
        if (count === 1) return { state: 'CLAIMED' };
      }
    },
    async hold({ scope, key, claim }, heldUntil) {
      await table.updateMany({ where: { scope, key, claim }, data: { heldUntil } });
    },
    async keep({ scope, key, claim }, answer) {
      await table.updateMany({ where: { scope, key, claim }, data: answer });
    },
    async release({ scope, key, claim }) {
      await table.deleteMany({ where: { scope, key, claim } });
    },
    async removeExpired(now) {
      return (await table.deleteMany({ where: { expiresAt: { lte: now } } })).count;
    },
  };
}

type Table = Database['idempotentAnswer'];

/** False where the key is taken. */
async function create(table: Table, data: Omit<IdempotentAnswer, 'status' | 'body'>): Promise<boolean> {
  try {
    await table.create({ data });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** What a key that was taken comes to; null where it may be taken again. */
function outcomeOf(kept: IdempotentAnswer, { requestHash }: Claim, now: Date): ClaimOutcome | null {
  const { status, body } = kept;
  if (kept.expiresAt <= now) return null;
  if (kept.requestHash !== requestHash) return { state: 'OTHER_REQUEST' };
  if (status !== null && body !== null) return { state: 'ANSWERED', answer: { status, body } };
  return kept.heldUntil <= now ? null : { state: 'UNDER_WAY' };
}
