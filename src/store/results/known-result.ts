import type { Confidence, Grade, Intent } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import type { ScoreVerdict } from '../../domain/result.js';
import type { RuleFacts } from '../../domain/rule-factors.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { rankOf } from './confidence.js';
import { type FactColumns, factColumns, factsOfColumns } from './fact-columns.js';

/** The parts of a result from which points are computed, with the current lead. */
export type KnownResult = {
  readonly leadId: string;
  readonly status: ScoreVerdict['status'];
  readonly score: number | null;
  readonly grade: Grade | null;
  /** The points of the fit. */
  readonly fit: number;
  readonly rule: RuleFacts;
  /** The machine's intent; null where it has none. */
  readonly intent: Intent | null;
  /** A person's intent in its place; null where there is none. */
  readonly override: Intent | null;
  /** The rank of the verdict, including the stored one of a disqualified lead. */
  readonly confidence: number;
  /** Whether the AI layer could not judge the lead. */
  readonly isFailed: boolean;
  readonly lead: CriterionLead;
};

/** The columns of "Lead" and "result" for a known result, to be read as a wide row. */
export function knownResultColumns(dialect: Pick<Dialect, 'textAt'>): Prisma.Sql {
  return Prisma.sql`"leadId", "status", "score", "grade", "rulePoints" AS "fit", "confidence", "intent", "overrideIntent" AS "override", "failure" IS NOT NULL AS "isFailed",
  ${Prisma.raw(factColumns(dialect))},
  CASE WHEN "status" = 'DISQUALIFIED' THEN "ai"->>'confidence' END AS "keptConfidence",
  "role", "company", "industry", "location", "linkedinBio", "email", "linkedinUrl", "extra"`;
}

/** Those columns as the databases return them. */
export type SqlKnownResult = CriterionLead &
  FactColumns &
  Pick<KnownResult, 'leadId' | 'status' | 'score' | 'grade' | 'fit' | 'confidence' | 'intent' | 'override'> & {
    readonly isFailed: boolean | number | bigint;
    readonly keptConfidence: Confidence | null;
  };

/** The row is its lead, too: a copy of so many texts would take most of the time. */
export function toKnownResult(row: SqlKnownResult): KnownResult {
  const { leadId, status, score, grade, fit, intent, override } = row;
  return {
    leadId,
    status,
    score,
    grade,
    fit,
    intent,
    override,
    rule: factsOfColumns(row),
    confidence: status === 'DISQUALIFIED' ? rankOf(row.keptConfidence ?? undefined) : row.confidence,
    isFailed: Boolean(row.isFailed),
    lead: row,
  };
}
