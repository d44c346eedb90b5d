import { judgeCompleteness } from './completeness.js';
import { industryMatcher } from './industry.js';
import type { ScoredLead } from './lead.js';
import type { ScoredOffer } from './offer.js';
import { roleJudge } from './role.js';
import type { RuleFindings } from './verdicts.js';

/** Makes the rule layer of an offer: the offer is read once, and each lead is then judged by it. */
export function ruleJudge(offer: ScoredOffer): (lead: ScoredLead) => RuleFindings {
  const judgeRole = roleJudge(offer.idealCustomer);
  const matchIndustry = industryMatcher(offer);
  return (lead) => ({
    role: judgeRole(lead.role),
    industry: matchIndustry(lead.industry),
    completeness: judgeCompleteness(lead),
  });
}
