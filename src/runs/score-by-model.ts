import type { CriterionLead } from '../scoring/model/criterion-lead.js';
import { leadScorer } from '../scoring/model/lead-scorer.js';
import type { JudgedLead, LeadFacts, PendingLead, PublishedModel, WrittenResult } from '../store/records.js';

/** What was found out about a lead, from which its result follows by a scoring model. */
export type JudgedFacts = {
  readonly lead: PendingLead;
  readonly offerRevision: number;
  readonly facts: LeadFacts;
  /** Whether the intent was taken from a verdict that was there. */
  readonly reused: boolean;
};

/** Gives leads their results by one version of a scoring model. */
export type ModelScorer = {
  readonly version: number;
  /** Whether the model disqualifies a lead, whatever else is known of it. */
  disqualifies(lead: CriterionLead): boolean;
  /** The result of a lead; null where nobody has judged it and the model does not disqualify it. */
  resultOf(facts: LeadFacts, lead: CriterionLead): WrittenResult | null;
};

export function modelScorer({ version, content }: Pick<PublishedModel, 'version' | 'content'>): ModelScorer {
  const { score, disqualifies } = leadScorer(content);
  const maxIntentPoints = content.intent.high;
  return {
    version,
    disqualifies,
    resultOf({ findings, verdict, failure, scoredAt }, lead) {
      const { rule, ...total } = score(findings, verdict?.intent ?? null, lead);
      const base = { rule, maxIntentPoints, modelVersion: version, verdict, failure, scoredAt };
      const none = { score: null, grade: null };
      if (rule.disqualification) return { ...base, ...none, status: 'DISQUALIFIED' };
      if (verdict) return { ...base, score: total.score, grade: total.grade, status: 'SCORED' };
      return failure ? { ...base, ...none, status: 'AI_FAILED' } : null;
    },
  };
}

/** The results of leads by a model, but for those that nobody has judged and it does not disqualify. */
export function resultsOf(judged: readonly JudgedFacts[], scorer: ModelScorer): JudgedLead[] {
  return judged.flatMap(({ lead, offerRevision, facts, reused }) => {
    const result = scorer.resultOf(facts, lead);
    if (!result) return [];
    const isScored = result.status === 'SCORED';
    return [{ leadId: lead.id, leadRevision: lead.revision, offerRevision, result, reused: reused && isScored }];
  });
}
