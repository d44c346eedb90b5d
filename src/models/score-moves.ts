import type { CriterionLead } from '../scoring/model/criterion-lead.js';
import { type LeadScore, type LeadScorer, leadScorer } from '../scoring/model/lead-scorer.js';
import { intentPoints } from '../scoring/model/model-points.js';
import type { Movers } from '../scoring/model/movers.js';
import { factsOf, ruleVerdict } from '../scoring/rules.js';
import { type ScoreFactor, scoreFactors } from '../scoring/score-factors.js';
import type { LeadFacts, ModelRecord } from '../store/records.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import type { ModelPreview } from './preview-model.js';

/** What a model would make of one lead's score. */
export type LeadMove = Pick<LeadScore, 'score' | 'grade'> & {
  readonly leadId: string;
  readonly factors: readonly ScoreFactor[];
};

/** Examples of leads whose score would change, with the parts of that score. */
export async function scoreMoves(
  store: WorkspaceStore,
  { model, movers }: ModelPreview,
  which: Movers,
  first: number,
): Promise<LeadMove[]> {
  const leadIds = movers(which, first).map(({ leadId }) => leadId);
  const [facts, leads] = await Promise.all([store.results.facts(leadIds), store.leads.findMany(leadIds)]);
  const leadOf = new Map(leads.map((lead) => [lead.id, lead]));
  const scorer = leadScorer(model.content);
  return leadIds.flatMap((leadId) => {
    const [known, lead] = [facts.get(leadId), leadOf.get(leadId)];
    return known && lead ? [{ leadId, ...moveOf(scorer, model, known, lead) }] : [];
  });
}

function moveOf(scorer: LeadScorer, { content }: ModelRecord, { findings, verdict }: LeadFacts, lead: CriterionLead) {
  const { points, score, grade } = scorer.score(factsOf(findings), verdict?.intent ?? null, lead);
  const judged = verdict && {
    points: intentPoints(content)[verdict.intent],
    maxPoints: content.intent.high,
    reasoning: verdict.reasoning,
    evidence: verdict.ai.evidence,
  };
  return { score, grade, factors: scoreFactors(ruleVerdict(findings, points), score === null ? null : judged) };
}
