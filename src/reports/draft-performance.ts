import type { CriterionLead } from '../domain/lead.js';
import { modelRevision } from '../domain/model-revision.js';
import type { ModelContent, ModelRecord } from '../domain/scoring-model.js';
import type { DecisionRules } from '../performance/decide-lead.js';
import { type ComparedLead, compareModels, type ModelComparison } from '../performance/model-comparison.js';
import { type LeadScorer, leadScorer } from '../scoring/model/lead-scorer.js';
import { modelWeight } from '../scoring/model/model-weight.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { yieldByText } from '../yield-by-text.js';
import { type CountedLeads, decidedLeads } from './decided-leads.js';

/**
 * Returns how a draft and the current model rank the recorded outcomes: by the result noted with each outcome, and for criteria
 * by the current fields of the lead. Null where there are too few outcomes.
 */
export async function draftPerformance(
  store: Pick<WorkspaceStore, 'outcomes'>,
  draft: ModelRecord,
  inForce: Pick<ModelRecord, 'content'>,
  rules: DecisionRules,
): Promise<ModelComparison | null> {
  const [before, after] = [leadScorer(inForce.content), leadScorer(draft.content)];
  const reader = { read: (lead: CriterionLead) => lead, ...textsOf(inForce.content, draft.content) };
  const counted: CountedLeads<CriterionLead>[] = [];
  await decidedLeads(store, draft.offerId, rules, reader, (lead) => void counted.push(lead));
  const turn = yieldByText(reader.weight);
  const leads: ComparedLead[] = [];
  for (const { leads: alike, isSuccess, decidedAt, result, reading } of counted) {
    await turn(reading);
    const scoreBy = ({ storedScore }: LeadScorer) => storedScore(result, result.intent, reading).score;
    leads.push({ leads: alike, isSuccess, decidedAt, before: scoreBy(before), after: scoreBy(after) });
  }
  return compareModels(leads, await store.outcomes.countDrafts(draft.offerId, modelRevision(draft.content)));
}

function textsOf(...models: readonly ModelContent[]) {
  const readsTexts = models.some(({ criteria }) => criteria.length > 0);
  // Leads that differ in any text may get different scores.
  const nameOf = (lead: CriterionLead) => (readsTexts ? JSON.stringify(lead) : '');
  return { nameOf, readsTexts, weight: Math.max(...models.map(modelWeight)) };
}
