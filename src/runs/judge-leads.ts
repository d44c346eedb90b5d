import type { Asking, Classification, IntentAnswer, IntentClassifier } from '../ai/intent-classifier.js';
import { inputHash } from '../ai/judged-input.js';
import { INTENT_POINTS, ruleScorer, scoreFactors, totalScore } from '../scoring/score.js';
import type { RuleVerdict } from '../scoring/verdicts.js';
import type { AiVerdict, OfferRecord, PendingLead, ScoreVerdict } from '../store/records.js';
import type { JudgedLead } from '../store/runs.js';

/** The verdicts on some leads, what asking the AI provider took, and why leads are left without one, if any are. */
export type Judgement = Omit<Classification, 'answers'> & { readonly judged: readonly JudgedLead[] };

/** Makes what judges an offer's leads by both layers: the rules here, the intent by the classifier. */
export function leadJudge(offer: OfferRecord, classifier: IntentClassifier, now: () => Date) {
  const judgeByRules = ruleScorer(offer);
  const { provider, model, promptVersion } = classifier;
  return async (leads: readonly PendingLead[], asking: Asking): Promise<Judgement> => {
    const { answers, tokens, interruption } = await classifier.classify(offer, leads, asking);
    if (interruption === null && answers.size < leads.length) {
      throw new Error(`The ${provider} classifier left a lead without an answer.`);
    }
    const judged = leads.flatMap((lead) => {
      const answer = answers.get(lead.id);
      if (!answer) return [];
      const asked = {
        provider,
        askedModel: model,
        promptVersion,
        inputHash: inputHash({ offer, lead, promptVersion }),
      };
      const verdict = verdictOf(judgeByRules(lead), answer, asked, now());
      return [{ leadId: lead.id, leadRevision: lead.revision, offerRevision: offer.revision, verdict, reused: false }];
    });
    return { judged, tokens, interruption };
  };
}

/** Who was asked, and what. */
type Asked = Pick<AiVerdict, 'provider' | 'askedModel' | 'promptVersion' | 'inputHash'>;

function verdictOf(rule: RuleVerdict, answer: IntentAnswer, asked: Asked, scoredAt: Date): ScoreVerdict {
  if (!answer.ok) {
    const nothing = { score: null, intent: null, reasoning: null, ai: null };
    return {
      status: 'AI_FAILED',
      ...nothing,
      failure: answer.failure,
      rule,
      factors: scoreFactors(rule, null),
      scoredAt,
    };
  }
  const { intent, reasoning, evidence, grounded, model } = answer.verdict;
  return {
    status: 'SCORED',
    score: totalScore(rule, intent),
    intent,
    reasoning,
    rule,
    ai: { points: INTENT_POINTS[intent], ...asked, model, grounded, evidence },
    factors: scoreFactors(rule, { intent, reasoning, evidence }),
    failure: null,
    scoredAt,
  };
}
