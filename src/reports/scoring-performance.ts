import { byRuleFactor, type RuleFacts } from '../domain/rule-factors.js';
import type { ModelContent, PublishedModel } from '../domain/scoring-model.js';
import type { LeadsNow } from '../performance/bands.js';
import type { DecisionRules } from '../performance/decide-lead.js';
import type { DecidedLead, IntentJudge } from '../performance/decided-lead.js';
import { performanceReport, type ScoringPerformance } from '../performance/performance-report.js';
import { criteriaReader } from '../scoring/model/criterion-reader.js';
import { gradeOf } from '../scoring/model/grade.js';
import { modelWeight } from '../scoring/model/model-weight.js';
import type { ScoredGroup } from '../store/outcomes/scored-now.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { MOST_OUTCOMES, type TextReader } from './collect-outcomes.js';
import { type CountedLeads, decidedLeads, type ScoredResult } from './decided-leads.js';

/** Reports how well an offer's scores have predicted buyers, by the recorded outcomes. */
export async function scoringPerformance(
  store: Pick<WorkspaceStore, 'outcomes'>,
  { offerId, content, publishedAt }: PublishedModel,
  rules: DecisionRules,
): Promise<ScoringPerformance> {
  const leads: DecidedLead[] = [];
  const count = (counted: CountedLeads<DecidedLead['criteria']>) => void leads.push(decidedLead(content, counted));
  const [decided, groups] = await Promise.all([
    decidedLeads(store, offerId, rules, caseReader(content), count),
    store.outcomes.scoredNow(offerId),
  ]);
  return performanceReport({
    target: rules.target,
    basis: rules.basis,
    leads,
    open: sumOf(groups) - decided.decidedWithScore,
    scoredTooLate: decided.scoredTooLate,
    newestAlone: decided.isCut ? MOST_OUTCOMES : null,
    now: leadsNow(groups),
    model: { content, publishedAt },
  });
}

/** Finds the case of each criterion that a lead meets. */
function caseReader(model: ModelContent): TextReader<readonly (number | null)[]> {
  const read = criteriaReader(model);
  const readsTexts = model.criteria.length > 0;
  return {
    read: (lead) => read(lead).map(({ caseIndex }) => caseIndex),
    nameOf: (cases) => cases.join(),
    readsTexts,
    weight: modelWeight(model),
  };
}

function decidedLead(
  { grades }: ModelContent,
  { leads, isSuccess, isAssumed, decidedAt, result, reading }: CountedLeads<DecidedLead['criteria']>,
): DecidedLead {
  const score = result.fit + result.intentPoints;
  return {
    leads,
    isSuccess,
    isAssumed,
    decidedAt,
    score,
    fit: result.fit,
    aiPoints: result.intentPoints,
    intent: result.intent,
    grade: gradeOf(score, grades),
    ...byRuleFactor<RuleFacts>((key) => result[key]),
    criteria: reading,
    judge: judgeOf(result),
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
