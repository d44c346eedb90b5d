import type { Confidence, Intent } from '../../domain/generated/enums.js';
import type { CriterionLead } from '../../domain/lead.js';
import type { ScoreVerdict } from '../../domain/result.js';
import type { RuleFacts } from '../../scoring/model/model-points.js';
import { Prisma } from '../generated/sqlite/client.js';
import { fromJson } from '../sql/json.js';
import { rankOf } from './confidence.js';

/** A result as far as points follow from it, with its lead as it is now. */
export type KnownResult = {
  readonly leadId: string;
  readonly status: ScoreVerdict['status'];
  readonly rule: RuleFacts;
  /** The machine's; null where it has none. */
  readonly intent: Intent | null;
  /** The intent that a person set in its place; null where nobody did. */
  readonly override: Intent | null;
  /** The rank of the verdict, also of one that is kept of a lead that is disqualified. */
  readonly confidence: number;
  /** Whether the AI layer could not judge the lead. */
  readonly isFailed: boolean;
  readonly lead: CriterionLead;
};

/** What a known result is read from: columns of "Lead" and of its "result", few and flat, which reads several times as fast. */
export const KNOWN_RESULT = Prisma.sql`"leadId", "status", "confidence", "intent", "overrideIntent" AS "override", "failure" IS NOT NULL AS "isFailed",
  "rule"->'role'->>'relevance' AS "relevance", "rule"->'industry'->>'match' AS "match",
  "rule"->'completeness'->>'missing' AS "missing",
  CASE WHEN "status" = 'DISQUALIFIED' THEN "ai"->>'confidence' END AS "keptConfidence",
  "role", "company", "industry", "location", "linkedinBio", "email", "linkedinUrl", "extra"`;

/** Those columns as the databases give them. */
export type SqlKnownResult = Omit<CriterionLead, 'extra'> & {
  readonly leadId: string;
  readonly status: ScoreVerdict['status'];
  readonly confidence: number;
  readonly intent: Intent | null;
  readonly override: Intent | null;
  readonly isFailed: boolean | number | bigint;
  readonly relevance: RuleFacts['role'];
  readonly match: RuleFacts['industry'];
  readonly missing: string;
  readonly keptConfidence: Confidence | null;
  readonly extra: unknown;
};

export function toKnownResult(row: SqlKnownResult): KnownResult {
  const { leadId, status, intent, override, role, company, industry, location, linkedinBio, email, linkedinUrl } = row;
  const texts = { role, company, industry, location, linkedinBio, email, linkedinUrl };
  return {
    ...{ leadId, status, intent, override },
    rule: { role: row.relevance, industry: row.match, complete: row.missing === '[]' },
    confidence: status === 'DISQUALIFIED' ? rankOf(row.keptConfidence ?? undefined) : row.confidence,
    isFailed: Boolean(row.isFailed),
    lead: { ...texts, extra: fromJson(row.extra) },
  };
}
