import type { Intent } from '../../domain/generated/enums.js';
import type { Judge, ResultState } from '../../scoring/history/cause-of-change.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import type { BulkTransaction } from '../sql/bulk.js';
import { INTENT_IN_FORCE } from './write-changes.js';

/** A result that is about to be replaced. */
export type FormerResult = ResultState & {
  readonly leadId: string;
  readonly stale: boolean;
  readonly overrideIntent: Intent | null;
  readonly scoredAt: Date;
};

type SqlFormer = Omit<FormerResult, 'judge' | 'stale' | 'scoredAt'> &
  Judge & { readonly stale: boolean | number; readonly scoredAt: string | Date };

/** Reads the current results of leads, by lead id. */
export async function formerResults(
  { read }: Pick<BulkTransaction, 'read'>,
  { isOneOf }: Dialect,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, FormerResult>> {
  const rows = await read<SqlFormer>(Prisma.sql`
    SELECT "leadId", "status", "score", "grade", ${INTENT_IN_FORCE} AS "intent", "modelVersion", "leadRevision",
      "offerRevision", "stale", "overrideIntent", "scoredAt", "ai"->>'provider' AS "provider", "askedModel",
      "ai"->>'promptVersion' AS "promptVersion"
    FROM "ScoreResult" AS "result" WHERE ${isOneOf(Prisma.sql`"leadId"`, leadIds)}`);
  return new Map(rows.map((row) => [row.leadId, toFormer(row)]));
}

function toFormer({ provider, askedModel, promptVersion, stale, scoredAt, ...row }: SqlFormer): FormerResult {
  const judge = provider === null ? null : { provider, askedModel, promptVersion };
  return { ...row, judge, stale: Boolean(stale), scoredAt: new Date(scoredAt) };
}
