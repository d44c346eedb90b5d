import type { ScoredLead } from '../domain/lead.js';
import type { ScoredOffer } from '../domain/offer.js';
import type { RuleFindings, RulePoints, RuleVerdict } from '../domain/rule-verdict.js';
import { judgeCompleteness } from './completeness.js';
import { industryMatcher } from './industry.js';
import type { RuleFacts } from './model/model-points.js';
import { roleJudge } from './role.js';

/** Makes the rule layer of an offer. It reads the offer once, and judges each lead by it. */
export function ruleJudge(offer: ScoredOffer): (lead: ScoredLead) => RuleFindings {
  const judgeRole = roleJudge(offer.idealCustomer);
  const matchIndustry = industryMatcher(offer);
  return (lead) => ({
    role: judgeRole(lead.role),
    industry: matchIndustry(lead.industry),
    completeness: judgeCompleteness(lead),
  });
}

/** Joins the findings of the rules in a lead with the points that a scoring model gives for them. */
export function ruleVerdict<Points extends RulePoints>(
  findings: RuleFindings,
  points: Points,
): RuleVerdict & Omit<Points, keyof RuleFindings> {
  return {
    ...points,
    role: { ...findings.role, ...points.role },
    industry: { ...findings.industry, ...points.industry },
    completeness: { ...findings.completeness, ...points.completeness },
  };
}

/** Returns the part of the findings that decides the points. */
export function factsOf({ role, industry, completeness }: RuleFindings): RuleFacts {
  return { role: role.relevance, industry: industry.match, complete: completeness.missing.length === 0 };
}
