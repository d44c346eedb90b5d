import type { JudgedIntent, KnownFacts } from '../../domain/result.js';
import type { Connection } from '../connection.js';
import { Prisma } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';
import { readAiVerdict } from './confidence.js';

/** The columns of "result" with the facts. */
const FACTS = Prisma.sql`"result"."intent", "result"."reasoning", "result"."rule", "result"."ai", "result"."failure",
  "result"."scoredAt", "result"."overrideIntent", "result"."overrideNote"`;

/** Those columns as the databases return them. */
type SqlFacts = {
  readonly intent: JudgedIntent['intent'] | null;
  readonly reasoning: string | null;
  readonly rule: unknown;
  readonly ai: unknown;
  readonly failure: unknown;
  readonly scoredAt: string | Date;
  readonly overrideIntent: JudgedIntent['intent'] | null;
  readonly overrideNote: string | null;
};

/** Reads the facts of leads that have a result, by lead id. */
export async function factsOfLeads(
  { bulk, dialect }: Pick<Connection, 'bulk' | 'dialect'>,
  leadIds: readonly string[],
  isTheirs = Prisma.sql`true`,
): Promise<ReadonlyMap<string, KnownFacts>> {
  const rows = await bulk.read<SqlFacts & { readonly leadId: string }>(Prisma.sql`
    SELECT "result"."leadId", ${FACTS} FROM "ScoreResult" AS "result"
    WHERE ${dialect.isOneOf(Prisma.sql`"result"."leadId"`, leadIds)} AND ${isTheirs}`);
  return new Map(rows.map((row) => [row.leadId, toFacts(row)]));
}

function toFacts(row: SqlFacts): KnownFacts {
  const { intent, reasoning, rule, ai, failure, scoredAt, overrideIntent, overrideNote } = row;
  return {
    findings: fromJson(rule),
    verdict: intent === null ? null : { intent, reasoning: reasoning ?? '', ai: readAiVerdict(ai) },
    failure: fromJson(failure),
    scoredAt: new Date(scoredAt),
    override: overrideIntent && { intent: overrideIntent, note: overrideNote ?? '' },
  };
}
