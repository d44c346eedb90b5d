import type {
  Asking,
  Classification,
  IntentAnswer,
  IntentClassifier,
  IntentVerdict,
} from '../domain/intent-classifier.js';
import type { PendingLead } from '../domain/lead.js';
import type { OfferRecord } from '../domain/offer.js';
import type { AiFinding, LeadFacts } from '../domain/result.js';
import { ruleJudge } from '../scoring/rules.js';
import { yieldByText } from '../yield-by-text.js';
import type { Question } from './questions.js';
import type { JudgedFacts } from './score-by-model.js';

/** The findings about some leads, the usage of the AI provider, and the reason if leads are left without a verdict. */
export type Judgement = Omit<Classification, 'answers'> & { readonly judged: readonly JudgedFacts[] };

/** Judges leads by both layers. */
export type LeadJudge = {
  /** Asks the classifier. */
  ask(questions: readonly Question[], asking: Asking): Promise<Judgement>;
  /** Takes the intent from an existing verdict. */
  reuse(question: Question, verdict: IntentVerdict): Promise<JudgedFacts[]>;
  /** Judges leads by the rules alone. */
  withoutIntent(leads: readonly PendingLead[]): Promise<JudgedFacts[]>;
};

/** Makes the judge of an offer's leads: the rules here, the intent by the classifier. */
export function leadJudge(offer: OfferRecord, classifier: IntentClassifier, now: () => Date): LeadJudge {
  const judgeByRules = ruleJudge(offer);
  const { provider, model, promptVersion } = classifier;
  const turn = yieldByText();

  async function judged(lead: PendingLead, answer: Answer | null, reused: boolean): Promise<JudgedFacts> {
    await turn(lead);
    const facts = { findings: judgeByRules(lead), ...verdictFrom(answer), scoredAt: now() };
    return { lead, offerRevision: offer.revision, facts, reused };
  }

  /** The answer was given for the first `asked` of the question's leads; the others reuse it. */
  async function answered({ leads, inputHash }: Question, answer: IntentAnswer, asked: number): Promise<JudgedFacts[]> {
    const all: JudgedFacts[] = [];
    for (const [place, lead] of leads.entries()) {
      const reused = answer.ok && place >= asked;
      all.push(await judged(lead, { answer, provider, askedModel: model, promptVersion, inputHash }, reused));
    }
    return all;
  }

  return {
    async ask(questions, asking) {
      const leads = questions.map((question) => question.leads[0]);
      const { answers, tokens, interruption } = await classifier.classify(offer, leads, asking);
      if (interruption === null && answers.size < leads.length) {
        throw new Error(`The ${provider} classifier left a lead without an answer.`);
      }
      const all: JudgedFacts[] = [];
      for (const question of questions) {
        const answer = answers.get(question.leads[0].id);
        if (answer) all.push(...(await answered(question, answer, 1)));
      }
      return { judged: all, tokens, interruption };
    },
    reuse: (question, verdict) => answered(question, { ok: true, verdict }, 0),
    async withoutIntent(leads) {
      const all: JudgedFacts[] = [];
      for (const lead of leads) all.push(await judged(lead, null, false));
      return all;
    },
  };
}

/** An answer with its provider and its input. */
type Answer = Pick<AiFinding, 'provider' | 'askedModel' | 'promptVersion' | 'inputHash'> & {
  readonly answer: IntentAnswer;
};

function verdictFrom(given: Answer | null): Pick<LeadFacts, 'verdict' | 'failure'> {
  if (!given) return { verdict: null, failure: null };
  const { answer, ...asked } = given;
  if (!answer.ok) return { verdict: null, failure: answer.failure };
  const { intent, reasoning, confidence, evidence, grounded, model } = answer.verdict;
  return { verdict: { intent, reasoning, ai: { confidence, ...asked, model, grounded, evidence } }, failure: null };
}
