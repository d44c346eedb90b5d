import type { OutcomeKind } from '../../domain/generated/enums.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { IS_SEEN } from './seen-outcomes.js';

/** The outcomes of the lead of a result, which has this name in the statement. */
const outcomesOf = (result: 'result' | 'ScoreResult') =>
  Prisma.sql`FROM "Outcome" WHERE "Outcome"."leadId" = ${Prisma.raw(`"${result}"."leadId"`)} AND ${IS_SEEN}`;

/** Returns a column of the last outcome of a result's lead; null where there is none. */
export function lastOutcome(column: 'kind' | 'occurredAt', result: 'result' | 'ScoreResult'): Prisma.Sql {
  return Prisma.sql`(SELECT ${Prisma.raw(`"Outcome"."${column}"`)} ${outcomesOf(result)}
    ORDER BY "Outcome"."occurredAt" DESC, "Outcome"."recordedAt" DESC, "Outcome"."id" DESC LIMIT 1)`;
}

/** Returns the condition on "ScoreResult" that its lead's last outcome is one of these. */
export function hasLastOutcome(kinds: readonly OutcomeKind[], { isOneOf }: Dialect): Prisma.Sql {
  return isOneOf(lastOutcome('kind', 'ScoreResult'), kinds);
}

/** Returns the condition on "ScoreResult" that its lead has an outcome, or has none. */
export function hasAnyOutcome(isThere: boolean): Prisma.Sql {
  return Prisma.sql`${isThere ? Prisma.empty : Prisma.sql`NOT `}EXISTS (SELECT 1 ${outcomesOf('ScoreResult')})`;
}
