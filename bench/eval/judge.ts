import { judge } from '../../src/ai/local/judge.js';
import { readJudgedOffer } from '../../src/ai/local/judged-offer.js';
import type { ScoredOffer } from '../../src/scoring/offer.js';
import { ruleScorer, totalScore } from '../../src/scoring/score.js';
import type { LabelledLead } from './judge-data.js';
import type { JudgedLead } from './judge-figures.js';

/** Judges labelled leads by both layers, the intent by the built-in judge. */
export function judgeLabelled(leads: readonly LabelledLead[]): JudgedLead[] {
  const compiled = new Map<string, ReturnType<typeof compile>>();
  return leads.map((labelled) => {
    const { offer, lead } = labelled;
    const known = compiled.get(offer.name) ?? compile(offer);
    compiled.set(offer.name, known);
    const rule = known.rules(lead);
    const { verdict, decision } = judge(lead, known.offer);
    return {
      ...labelled,
      verdict: verdict.intent,
      reasoning: verdict.reasoning,
      confidence: verdict.confidence,
      row: decision.row,
      rulePoints: rule.points,
      score: totalScore(rule, verdict.intent),
    };
  });
}

function compile(offer: ScoredOffer) {
  return { offer: readJudgedOffer(offer), rules: ruleScorer(offer) };
}
