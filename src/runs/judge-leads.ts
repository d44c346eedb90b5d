import type { Asking, Classification, IntentAnswer, IntentClassifier, IntentVerdict } from '../ai/intent-classifier.js';
import { INTENT_POINTS, ruleScorer, totalScore } from '../scoring/score.js';
import type { RuleVerdict } from '../scoring/verdicts.js';
import type { AiVerdict, OfferRecord, ScoreVerdict } from '../store/records.js';
import type { JudgedLead } from '../store/runs.js';
import { textTurns } from '../text-turns.js';
import type { Question } from './questions.js';

/** The verdicts on some leads, what asking the AI provider took, and why leads are left without one, if any are. */
export type Judgement = Omit<Classification, 'answers'> & { readonly judged: readonly JudgedLead[] };

/** Judges leads by both layers. */
export type LeadJudge = {
  /** Asks the classifier. */
  ask(questions: readonly Question[], asking: Asking): Promise<Judgement>;
  /** Takes the intent from a verdict that is there. */
  reuse(question: Question, verdict: IntentVerdict): Promise<JudgedLead[]>;
};

/** Makes what judges an offer's leads: the rules here, the intent by the classifier. */
export function leadJudge(offer: OfferRecord, classifier: IntentClassifier, now: () => Date): LeadJudge {
  const judgeByRules = ruleScorer(offer);
  const { provider, model, promptVersion } = classifier;
  const turn = textTurns();

  /** The first `asked` of the question's leads are those for which the answer was given. */
  async function judged({ leads, inputHash }: Question, answer: IntentAnswer, asked: number): Promise<JudgedLead[]> {
    const judgedLeads: JudgedLead[] = [];
    for (const [place, lead] of leads.entries()) {
      await turn(lead);
      judgedLeads.push({
        leadId: lead.id,
        leadRevision: lead.revision,
        offerRevision: offer.revision,
        verdict: verdictOf(
          judgeByRules(lead),
          answer,
          { provider, askedModel: model, promptVersion, inputHash },
          now(),
        ),
        reused: answer.ok && place >= asked,
      });
    }
    return judgedLeads;
  }

  return {
    async ask(questions, asking) {
      const leads = questions.map((question) => question.leads[0]);
      const { answers, tokens, interruption } = await classifier.classify(offer, leads, asking);
      if (interruption === null && answers.size < leads.length) {
        throw new Error(`The ${provider} classifier left a lead without an answer.`);
      }
      const answered: JudgedLead[] = [];
      for (const question of questions) {
        const answer = answers.get(question.leads[0].id);
        if (answer) answered.push(...(await judged(question, answer, 1)));
      }
      return { judged: answered, tokens, interruption };
    },
    reuse: (question, verdict) => judged(question, { ok: true, verdict }, 0),
  };
}

/** Who was asked, and what. */
type Asked = Pick<AiVerdict, 'provider' | 'askedModel' | 'promptVersion' | 'inputHash'>;

function verdictOf(rule: RuleVerdict, answer: IntentAnswer, asked: Asked, scoredAt: Date): ScoreVerdict {
  if (!answer.ok) {
    const nothing = { score: null, intent: null, reasoning: null, ai: null };
    return { status: 'AI_FAILED', ...nothing, failure: answer.failure, rule, scoredAt };
  }
  const { intent, confidence, reasoning, evidence, grounded, model } = answer.verdict;
  return {
    status: 'SCORED',
    score: totalScore(rule, intent),
    intent,
    reasoning,
    rule,
    ai: { points: INTENT_POINTS[intent], confidence, ...asked, model, grounded, evidence },
    failure: null,
    scoredAt,
  };
}
