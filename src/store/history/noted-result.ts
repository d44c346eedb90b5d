import type { AiProvider, Grade, Intent } from '../../domain/generated/enums.js';
import type { ScoreVerdict } from '../../domain/result.js';
import { byRuleFactor, type RuleFactorKey, type RuleFacts } from '../../domain/rule-factors.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { factSql } from '../results/fact-columns.js';
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

/** Returns the noted values by their keys, in a statement on "result". */
function notedColumns(dialect: Dialect): Readonly<Record<keyof NotedResult, string>> {
  return {
    status: `"result"."status"`,
    score: `"result"."score"`,
    fit: `"result"."rulePoints"`,
    intent: `"result"."intent"`,
    intentPoints: INTENT_POINTS.text,
    grade: `"result"."grade"`,
    modelVersion: `"result"."modelVersion"`,
    ...byRuleFactor<Record<RuleFactorKey, string>>((key) => factSql(key, dialect)),
    provider: `"result"."ai"->>'provider'`,
    askedModel: `"result"."askedModel"`,
    promptVersion: `"result"."ai"->>'promptVersion'`,
  };
}

/** Returns SQL for a "result" as JSON. */
export function notedResult(dialect: Dialect): Prisma.Sql {
  const members = Object.entries(notedColumns(dialect)).map(([key, column]) => `'${key}', ${column}`);
  return Prisma.sql`${dialect.jsonObject}(${Prisma.raw(members.join(', '))})`;
}

/** Notes of former versions have true, false, or SQLite's numbers for them. */
type FormerNote = { readonly complete?: boolean | number };

/** Parses the JSON of `notedResult`, or a stored copy of it. */
export function readNotedResult(json: unknown): NotedResult | null {
  const noted = fromJson<(NotedResult & FormerNote) | null>(json);
  if (noted?.complete === undefined) return noted;
  const { complete, ...others } = noted;
  return { ...others, completeness: complete ? 'COMPLETE' : 'INCOMPLETE' };
}
