import type { ScoredLead } from '../domain/lead.js';
import type { ScoredOffer } from '../domain/offer.js';
import {
  byRuleFactor,
  RULE_FACTORS,
  type RuleFactorKey,
  type RuleFacts,
  type RuleFindings,
} from '../domain/rule-factors.js';
import type { RulePoints, RuleVerdict } from '../domain/rule-verdict.js';
import { judgeCompleteness } from './completeness.js';
import { industryMatcher } from './industry.js';
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

/** Joins the findings of the rules in a lead with the points that a scoring model gives for them. A missing finding stays missing. */
export function ruleVerdict(findings: RuleFindings, points: RulePoints): RuleVerdict {
  // Two spreads in one object would take ten times as long.
  const factors = byRuleFactor<RuleVerdict>((key) => findings[key] && Object.assign({}, findings[key], points[key]));
  return Object.assign({}, points, factors);
}

/** Returns the part of each finding that decides the points. Without the finding, no fact gives points. */
export function factsOf(findings: RuleFindings): RuleFacts {
  return byRuleFactor<RuleFacts>((key) => factOf(key, findings));
}

function factOf(key: RuleFactorKey, findings: RuleFindings): RuleFacts[RuleFactorKey] {
  const { fact } = RULE_FACTORS[key];
  const finding: Readonly<Record<string, unknown>> = findings[key] ?? {};
  if ('member' in fact) return finding[fact.member] as RuleFacts[RuleFactorKey];
  const list = finding[fact.list];
  return Array.isArray(list) && list.length === 0 ? fact.empty : fact.filled;
}
