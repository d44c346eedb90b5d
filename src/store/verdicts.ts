import type { IntentVerdict } from '../ai/intent-classifier.js';
import type { Intent } from '../scoring/verdicts.js';
import type { Database } from './database.js';
import type { ScoreResult as ResultRow } from './generated/sqlite/client.js';
import { fromJson } from './json.js';
import type { AiVerdict } from './records.js';

/** Whose verdicts are looked for: those of a model, as it was asked for, on an offer's leads. */
export type VerdictSource = { readonly offerId: string; readonly model: string };

/** SQLite takes 999 values in a statement of Prisma's. */
const HASHES_AT_ONCE = 500;

/** The newest verdict on each of these inputs, by the input's hash, stale or not. */
export async function findVerdicts(
  database: Database,
  { offerId, model }: VerdictSource,
  inputHashes: readonly string[],
): Promise<ReadonlyMap<string, IntentVerdict>> {
  const verdicts = new Map<string, IntentVerdict>();
  for (let start = 0; start < inputHashes.length; start += HASHES_AT_ONCE) {
    const inputHash = { in: inputHashes.slice(start, start + HASHES_AT_ONCE) };
    const where = { offerId, askedModel: model, inputHash };
    const rows = await database.scoreResult.findMany({ where, orderBy: { scoredAt: 'asc' } });
    for (const row of rows) verdicts.set(row.inputHash ?? '', toVerdict(row));
  }
  return verdicts;
}

function toVerdict({ intent, reasoning, ai }: ResultRow): IntentVerdict {
  const { evidence, grounded, model } = fromJson<AiVerdict>(ai);
  return { intent: intent as Intent, reasoning: reasoning ?? '', evidence, grounded, model };
}
