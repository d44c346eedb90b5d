import type { Intent } from '../../domain/generated/enums.js';
import type { IntentVerdict } from '../../domain/intent-classifier.js';
import type { Connection } from '../connection.js';
import { Prisma } from '../generated/sqlite/client.js';
import { readAiVerdict } from './confidence.js';

/** The source of verdicts: a model, by its requested name, and an offer. */
export type VerdictSource = { readonly offerId: string; readonly model: string };

/** Returns the newest verdict on each of these inputs, by the input's hash, stale or not. */
export async function findVerdicts(
  { bulk, dialect }: Pick<Connection, 'bulk' | 'dialect'>,
  { offerId, model }: VerdictSource,
  inputHashes: readonly string[],
): Promise<ReadonlyMap<string, IntentVerdict>> {
  const rows = await bulk.read<VerdictRow>(Prisma.sql`
    SELECT "inputHash", "intent", "reasoning", "ai" FROM "ScoreResult"
    WHERE "offerId" = ${offerId} AND "askedModel" = ${model} AND ${dialect.isOneOf(Prisma.sql`"inputHash"`, inputHashes)}
    ORDER BY "scoredAt"`);
  return new Map(rows.map((row) => [row.inputHash, toVerdict(row)]));
}

type VerdictRow = {
  readonly inputHash: string;
  readonly intent: Intent;
  readonly reasoning: string;
  readonly ai: unknown;
};

function toVerdict({ intent, reasoning, ai }: VerdictRow): IntentVerdict {
  const { confidence, evidence, grounded, model } = readAiVerdict(ai);
  return { intent, confidence, reasoning, evidence, grounded, model };
}
