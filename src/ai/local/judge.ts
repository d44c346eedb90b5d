import type { IntentVerdict } from '../../domain/intent-classifier.js';
import type { Evidence, ScoredLead } from '../../domain/lead.js';
import { type Decision, decide } from './decision-table.js';
import type { JudgedOffer } from './judged-offer.js';
import { readSignals } from './read-signals.js';
import { writeReasoning } from './reasoning.js';
import type { Signals } from './signals.js';

/** A verdict, with its signals and decision. */
export type LocalJudgement = {
  readonly signals: Signals;
  readonly decision: Decision;
  readonly verdict: IntentVerdict;
};

/** Judges from a lead's text how likely it is to buy an offer. The same texts always get the same verdict. */
export function judge(lead: ScoredLead, offer: JudgedOffer): LocalJudgement {
  const signals = readSignals(lead, offer);
  const decision = decide(signals);
  const { intent, confidence } = decision;
  const reasoning = writeReasoning(signals, decision, offer);
  const verdict = { intent, confidence, reasoning, evidence: evidenceOf(signals), grounded: true, model: null };
  return { signals, decision, verdict };
}

/** Returns the evidence that decided, the most important first. */
function evidenceOf({ counterFact, need, post, organisation }: Signals): Evidence[] {
  if (counterFact) return [counterFact.evidence];
  return [need.evidence, post.evidence, organisation.evidence].filter((evidence) => evidence !== null);
}
