import type { CriterionLead, PendingLead } from '../domain/lead.js';
import type { JudgedLead, LeadFacts, ResultPoints } from '../domain/result.js';
import type { PublishedModel } from '../domain/scoring-model.js';
import { leadScorer } from '../scoring/model/lead-scorer.js';
import { intentPoints } from '../scoring/model/model-points.js';
import { modelWeight } from '../scoring/model/model-weight.js';
import { factsOf } from '../scoring/rules.js';
import type { KnownResult } from '../store/results/known-result.js';
import { yieldByText } from '../yield-by-text.js';

/** The findings about a lead, from which a scoring model computes its result. */
export type JudgedFacts = {
  readonly lead: PendingLead;
  readonly offerRevision: number;
  readonly facts: LeadFacts;
  /** Whether the intent comes from an existing verdict. */
  readonly reused: boolean;
};

/** Scores leads by one version of a scoring model. */
export type ModelScorer = {
  readonly version: number;
  /** The relative cost of scoring a lead: 1, and more for models with many texts. */
  readonly weight: number;
  /** Whether the model disqualifies a lead by its fields alone. */
  disqualifies(lead: CriterionLead): boolean;
  /** Returns the points of a lead; null where it has no verdict and the model does not disqualify it. */
  pointsOf(known: KnownOfLead): ResultPoints | null;
};

/** The facts that determine the points. */
type KnownOfLead = Pick<KnownResult, 'rule' | 'intent' | 'override' | 'isFailed' | 'lead'>;

export function modelScorer({ version, content }: Pick<PublishedModel, 'version' | 'content'>): ModelScorer {
  const { storedScore, disqualifies } = leadScorer(content);
  const ofIntent = intentPoints(content);
  return {
    version,
    weight: modelWeight(content),
    disqualifies,
    pointsOf({ rule, intent, override, isFailed, lead }) {
      const { fit, score, grade, points: found } = storedScore(rule, override ?? intent, lead);
      const points = override ? { ...found, machineIntentPoints: intent && ofIntent[intent] } : found;
      const withoutScore = { fit, points, modelVersion: version, score: null, grade: null };
      if (points.disqualification) return { status: 'DISQUALIFIED', ...withoutScore };
      if (override ?? intent) return { fit, points, modelVersion: version, score, grade, status: 'SCORED' };
      return isFailed ? { ...withoutScore, status: 'AI_FAILED' } : null;
    },
  };
}

/** Returns the results of leads by a model, except leads that have no verdict and are not disqualified. */
export async function resultsOf(judged: readonly JudgedFacts[], scorer: ModelScorer): Promise<JudgedLead[]> {
  const yieldNow = yieldByText(scorer.weight);
  const results: JudgedLead[] = [];
  for (const { lead, offerRevision, facts, reused } of judged) {
    await yieldNow(lead);
    const { findings, verdict, failure } = facts;
    const machine = { intent: verdict?.intent ?? null, isFailed: failure !== null };
    // Overrides by people are read from the stored result when it is replaced.
    const points = scorer.pointsOf({ rule: factsOf(findings), ...machine, override: null, lead });
    if (!points) continue;
    const isScored = points.status === 'SCORED';
    const result = Object.assign({}, points, facts);
    results.push({ leadId: lead.id, leadRevision: lead.revision, offerRevision, result, reused: reused && isScored });
  }
  return results;
}
