import type { Database } from '../database.js';
import type { IdempotentAnswer } from '../generated/sqlite/client.js';
import { isTaken } from '../sql/sql.js';

/** A stored response. */
export type KeptAnswer = { readonly status: number; readonly body: string };

/** A claim on an idempotency key, to run a request once. */
export type Claim = {
  /** The workspace of the key. */
  readonly scope: string;
  readonly key: string;
  readonly requestHash: string;
  /** Distinguishes successive holders of the key. */
  readonly claim: string;
};

/** How long a claim is valid without renewal, and how long its response is kept. */
export type ClaimTimes = { readonly now: Date; readonly heldUntil: Date; readonly expiresAt: Date };

export type ClaimOutcome =
  | { readonly state: 'CLAIMED' | 'UNDER_WAY' | 'OTHER_REQUEST' }
  | { readonly state: 'ANSWERED'; readonly answer: KeptAnswer };

/** The responses to mutations with idempotency keys, for all processes on the database. */
export type IdempotentAnswerRepository = {
  /** Claims a key, also one whose holder is dead, or returns its state. */
  claim(claim: Claim, times: ClaimTimes): Promise<ClaimOutcome>;
  /** Renews a claim. */
  hold(claim: Claim, until: Date): Promise<void>;
  keep(claim: Claim, answer: KeptAnswer): Promise<void>;
  /** Releases the key, as if it had never been claimed. */
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

/** Returns false where the key is taken. */
async function create(table: Table, data: Omit<IdempotentAnswer, 'status' | 'body'>): Promise<boolean> {
  try {
    await table.create({ data });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Returns the state of a taken key; null where it may be claimed again. */
function outcomeOf(kept: IdempotentAnswer, { requestHash }: Claim, now: Date): ClaimOutcome | null {
  const { status, body } = kept;
  if (kept.expiresAt <= now) return null;
  if (kept.requestHash !== requestHash) return { state: 'OTHER_REQUEST' };
  if (status !== null && body !== null) return { state: 'ANSWERED', answer: { status, body } };
  return kept.heldUntil <= now ? null : { state: 'UNDER_WAY' };
}
