import type { ModelContent, PublishedModel } from '../domain/scoring-model.js';
import type { LeadsNow } from '../performance/bands.js';
import type { DecisionRules } from '../performance/decide-lead.js';
import type { DecidedLead, IntentJudge } from '../performance/decided-lead.js';
import { performanceReport, type ScoringPerformance } from '../performance/performance-report.js';
import { criteriaReader } from '../scoring/model/criterion-reader.js';
import { gradeOf } from '../scoring/model/model-points.js';
import { modelWeight } from '../scoring/model/model-weight.js';
import type { ScoredGroup } from '../store/outcomes/scored-now.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { MOST_OUTCOMES, type TextReader } from './collect-outcomes.js';
import { type CountedLead, decidedLeads, type ScoredResult } from './decided-leads.js';

/** How well an offer's scores have predicted who buys, by the outcomes that are recorded. */
export async function scoringPerformance(
  store: Pick<WorkspaceStore, 'outcomes'>,
  { offerId, content, publishedAt }: PublishedModel,
  rules: DecisionRules,
): Promise<ScoringPerformance> {
  const [decided, groups] = await Promise.all([
    decidedLeads(store, offerId, rules, caseReader(content)),
    store.outcomes.scoredNow(offerId),
  ]);
  return performanceReport({
    target: rules.target,
    basis: rules.basis,
    leads: decided.counted.map(decidedLead(content)),
    open: sumOf(groups) - decided.decidedWithScore,
    scoredTooLate: decided.scoredTooLate,
    newestAlone: decided.isCut ? MOST_OUTCOMES : null,
    now: leadsNow(groups),
    model: { content, publishedAt },
  });
}

/** Reads which case of each criterion holds of a lead. */
function caseReader(model: ModelContent): TextReader<readonly (number | null)[]> {
  const read = criteriaReader(model);
  const readsTexts = model.criteria.length > 0;
  return { read: (lead) => read(lead).map(({ caseIndex }) => caseIndex), readsTexts, weight: modelWeight(model) };
}

/** Written out, since spreads take several times as long. Leads of one result share who judged them. */
function decidedLead({ grades }: ModelContent) {
  const judges = new Map<ScoredResult, IntentJudge>();
  return ({ isSuccess, isAssumed, decidedAt, result, reading }: CountedLead<DecidedLead['criteria']>): DecidedLead => {
    const score = result.fit + result.intentPoints;
    const judge = judges.get(result) ?? judgeOf(result);
    judges.set(result, judge);
    return {
      isSuccess,
      isAssumed,
      decidedAt,
      score,
      fit: result.fit,
      aiPoints: result.intentPoints,
      intent: result.intent,
      grade: gradeOf(score, grades),
      role: result.role,
      industry: result.industry,
      complete: result.complete,
      criteria: reading,
      judge,
    };
  };
}

function judgeOf({ provider, askedModel, promptVersion }: ScoredResult): IntentJudge {
  return { provider: provider ?? '', model: askedModel, promptVersion };
}

function leadsNow(groups: readonly ScoredGroup[]): LeadsNow {
  return {
    byScore: groups,
    byGrade: countBy(groups, ({ grade }) => grade),
    byIntent: countBy(groups, ({ intent }) => intent),
  };
}

function countBy<Key extends string>(groups: readonly ScoredGroup[], keyOf: (group: ScoredGroup) => Key) {
  const counts: Partial<Record<Key, number>> = {};
  for (const group of groups) counts[keyOf(group)] = (counts[keyOf(group)] ?? 0) + group.leads;
  return counts;
}

function sumOf(groups: readonly ScoredGroup[]): number {
  return groups.reduce((sum, { leads }) => sum + leads, 0);
}
