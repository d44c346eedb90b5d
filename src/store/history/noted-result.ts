import type { AiProvider, Grade, Intent } from '../../domain/generated/enums.js';
import type { ScoreVerdict } from '../../domain/result.js';
import type { RuleFacts } from '../../scoring/model/model-points.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';

/** A result as noted with a change or an outcome: the machine's findings and points, even if a person overrode its intent. */
export type NotedResult = RuleFacts & {
  readonly status: ScoreVerdict['status'];
  /** The current score, by a person's intent if there is one; null where there is none. */
  readonly score: number | null;
  readonly fit: number;
  /** The machine's intent and its points; null where it has none. */
  readonly intent: Intent | null;
  readonly intentPoints: number | null;
  readonly grade: Grade | null;
  /** The version of the scoring model that computed the points. */
  readonly modelVersion: number;
  /** The judge: its provider, the requested model and its prompt; null where there is no verdict. */
  readonly provider: AiProvider | null;
  readonly askedModel: string | null;
  readonly promptVersion: string | null;
};

/** Returns the score by the machine's intent; null where it has none. */
export function machineScoreOf({ fit, intentPoints }: Pick<NotedResult, 'fit' | 'intentPoints'>): number | null {
  return intentPoints === null ? null : fit + intentPoints;
}

/** The machine's points for its intent, in a statement on "result". */
export const INTENT_POINTS = Prisma.raw(`CASE WHEN "result"."overrideIntent" IS NULL
  THEN "result"."score" - "result"."rulePoints" ELSE CAST("result"."points"->>'machineIntentPoints' AS INTEGER) END`);

/** The noted values by their keys, in a statement on "result". */
const noted = ({ textAt }: Dialect) => ({
  status: `"result"."status"`,
  score: `"result"."score"`,
  fit: `"result"."rulePoints"`,
  intent: `"result"."intent"`,
  intentPoints: INTENT_POINTS.text,
  grade: `"result"."grade"`,
  modelVersion: `"result"."modelVersion"`,
  role: textAt('"result"."rule"', ['role', 'relevance']),
  industry: textAt('"result"."rule"', ['industry', 'match']),
  complete: `${textAt('"result"."rule"', ['completeness', 'missing'])} = '[]'`,
  provider: `"result"."ai"->>'provider'`,
  askedModel: `"result"."askedModel"`,
  promptVersion: `"result"."ai"->>'promptVersion'`,
});

/** Returns SQL for a "result" as JSON. */
export function notedResult(dialect: Dialect): Prisma.Sql {
  const members = Object.entries(noted(dialect)).map(([key, column]) => `'${key}', ${column}`);
  return Prisma.sql`${dialect.jsonObject}(${Prisma.raw(members.join(', '))})`;
}

/** Parses the JSON of `notedResult`, or a stored copy of it. */
export function readNotedResult(json: unknown): NotedResult | null {
  const kept = fromJson<NotedResult | null>(json);
  // SQLite writes numbers for true and false.
  return kept && { ...kept, complete: Boolean(kept.complete) };
}
