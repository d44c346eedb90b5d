import { judge } from '../../src/ai/local/judge.js';
import { readJudgedOffer } from '../../src/ai/local/judged-offer.js';
import type { ScoredOffer } from '../../src/domain/offer.js';
import { BUILT_IN_MODEL } from '../../src/domain/scoring-model.js';
import { leadScorer } from '../../src/scoring/model/lead-scorer.js';
import { factsOf, ruleJudge } from '../../src/scoring/rules.js';
import type { LabelledLead } from './judge-data.js';
import type { JudgedLead } from './judge-figures.js';

const scorer = leadScorer(BUILT_IN_MODEL);

/** Scores labelled leads by both layers, the intent by the built-in judge. */
export function judgeLabelled(leads: readonly LabelledLead[]): JudgedLead[] {
  const compiled = new Map<string, ReturnType<typeof compile>>();
  return leads.map((labelled) => {
    const { offer, lead } = labelled;
    const known = compiled.get(offer.name) ?? compile(offer);
    compiled.set(offer.name, known);
    const { verdict, decision } = judge(lead, known.offer);
    const read = { ...lead, email: null, linkedinUrl: null, extra: {} };
    const { points, score } = scorer.score(factsOf(known.rules(lead)), verdict.intent, read);
    return {
      ...labelled,
      verdict: verdict.intent,
      reasoning: verdict.reasoning,
      confidence: verdict.confidence,
      row: decision.row,
      rulePoints: points.points,
      score: score ?? 0,
    };
  });
}

function compile(offer: ScoredOffer) {
  return { offer: readJudgedOffer(offer), rules: ruleJudge(offer) };
}
