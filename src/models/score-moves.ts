import type { Movers } from '../domain/generated/enums.js';
import type { CriterionLead } from '../domain/lead.js';
import type { KnownFacts } from '../domain/result.js';
import type { ModelRecord } from '../domain/scoring-model.js';
import { type LeadScore, type LeadScorer, leadScorer } from '../scoring/model/lead-scorer.js';
import { intentPoints } from '../scoring/model/model-points.js';
import { factsOf, ruleVerdict } from '../scoring/rules.js';
import { type ScoreFactor, scoreFactors } from '../scoring/score-factors.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import type { ModelPreview } from './preview-model.js';

/** The score that a model would give one lead. */
export type LeadMove = Pick<LeadScore, 'score' | 'grade'> & {
  readonly leadId: string;
  readonly factors: readonly ScoreFactor[];
};

/** Returns examples of leads whose score would change, with the parts of the new score. */
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

function moveOf(
  scorer: LeadScorer,
  { content }: ModelRecord,
  { findings, verdict, override }: KnownFacts,
  lead: CriterionLead,
) {
  const intent = override?.intent ?? verdict?.intent ?? null;
  const { points, score, grade } = scorer.score(factsOf(findings), intent, lead);
  const judged = intent && {
    code: override ? ('OVERRIDE' as const) : ('INTENT' as const),
    points: intentPoints(content)[intent],
    maxPoints: content.intent.high,
    reasoning: override?.note ?? verdict?.reasoning ?? '',
    evidence: override ? [] : (verdict?.ai.evidence ?? []),
  };
  return { score, grade, factors: scoreFactors(ruleVerdict(findings, points), score === null ? null : judged) };
}
