import type { AiProvider, Grade, Intent } from '../../domain/generated/enums.js';
import type { ScoreVerdict } from '../../domain/result.js';
import type { RuleFacts } from '../../scoring/model/model-points.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';

/** A result as it is noted with a change or an outcome: what the machine found and gave, whoever overrode its intent. */
export type NotedResult = RuleFacts & {
  readonly status: ScoreVerdict['status'];
  /** The score in force, by a person's intent where there is one; null where there is none. */
  readonly score: number | null;
  readonly fit: number;
  /** The machine's intent and its points; null where it has none. */
  readonly intent: Intent | null;
  readonly intentPoints: number | null;
  readonly grade: Grade | null;
  /** The version of the scoring model that gave the points. */
  readonly modelVersion: number;
  /** Who judged: the provider, the model that was asked, and by which prompt; null where there is no verdict. */
  readonly provider: AiProvider | null;
  readonly askedModel: string | null;
  readonly promptVersion: string | null;
};

/** The score by the machine's intent; null where it has none. */
export function machineScoreOf({ fit, intentPoints }: Pick<NotedResult, 'fit' | 'intentPoints'>): number | null {
  return intentPoints === null ? null : fit + intentPoints;
}

/** The machine's points for its intent, in a statement on a "result". */
export const INTENT_POINTS = Prisma.raw(`CASE WHEN "result"."overrideIntent" IS NULL
  THEN "result"."score" - "result"."rulePoints" ELSE CAST("result"."points"->>'machineIntentPoints' AS INTEGER) END`);

/** What is noted, by its key, in a statement on a "result". */
const NOTED = {
  status: `"result"."status"`,
  score: `"result"."score"`,
  fit: `"result"."rulePoints"`,
  intent: `"result"."intent"`,
  intentPoints: INTENT_POINTS.text,
  grade: `"result"."grade"`,
  modelVersion: `"result"."modelVersion"`,
  role: `"result"."rule"->'role'->>'relevance'`,
  industry: `"result"."rule"->'industry'->>'match'`,
  complete: `"result"."rule"->'completeness'->>'missing' = '[]'`,
  provider: `"result"."ai"->>'provider'`,
  askedModel: `"result"."askedModel"`,
  promptVersion: `"result"."ai"->>'promptVersion'`,
} as const;

/** A "result" as JSON, to be kept or read. */
export function notedResult({ jsonObject }: Dialect): Prisma.Sql {
  const members = Object.entries(NOTED).map(([key, column]) => `'${key}', ${column}`);
  return Prisma.sql`${jsonObject}(${Prisma.raw(members.join(', '))})`;
}

/** Reads what `notedResult` made, or a result that was kept after it had been read so. */
export function readNotedResult(json: unknown): NotedResult | null {
  const kept = fromJson<NotedResult | null>(json);
  // SQLite writes numbers for true and false.
  return kept && { ...kept, complete: Boolean(kept.complete) };
}
