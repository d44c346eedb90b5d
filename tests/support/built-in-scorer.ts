import type { Intent } from '../../src/domain/generated/enums.js';
import type { ScoredLead } from '../../src/domain/lead.js';
import type { ScoredOffer } from '../../src/domain/offer.js';
import type { RuleVerdict } from '../../src/domain/rule-verdict.js';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { type LeadScore, leadScorer } from '../../src/scoring/model/lead-scorer.js';
import { factsOf, ruleJudge, ruleVerdict } from '../../src/scoring/rules.js';

/** Makes a judge of an offer's leads by the rules, with the points of the built-in scoring model. */
export function builtInRules(offer: ScoredOffer): (lead: ScoredLead) => RuleVerdict {
  const score = builtInScorer(offer);
  const judge = ruleJudge(offer);
  return (lead) => ruleVerdict(judge(lead), score(lead, null).points);
}

/** Makes a scorer of an offer's leads by the built-in scoring model. */
export function builtInScorer(offer: ScoredOffer): (lead: ScoredLead, intent: Intent | null) => LeadScore {
  const judge = ruleJudge(offer);
  const { score } = leadScorer(BUILT_IN_MODEL);
  return (lead, intent) => score(factsOf(judge(lead)), intent, { ...lead, email: null, linkedinUrl: null, extra: {} });
}
