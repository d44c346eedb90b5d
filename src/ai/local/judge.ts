import type { IntentVerdict } from '../../domain/intent-classifier.js';
import type { Evidence, ScoredLead } from '../../domain/lead.js';
import { type Decision, decide } from './decision-table.js';
import type { JudgedOffer } from './judged-offer.js';
import { readSignals } from './read-signals.js';
import { writeReasoning } from './reasoning.js';
import type { Signals } from './signals.js';

/** A verdict, with what it was made from. */
export type LocalJudgement = {
  readonly signals: Signals;
  readonly decision: Decision;
  readonly verdict: IntentVerdict;
};

/** Judges a lead by what its text tells against an offer. The same texts always get the same verdict. */
export function judge(lead: ScoredLead, offer: JudgedOffer): LocalJudgement {
  const signals = readSignals(lead, offer);
  const decision = decide(signals);
  const { intent, confidence } = decision;
  const reasoning = writeReasoning(signals, decision, offer);
  const verdict = { intent, confidence, reasoning, evidence: evidenceOf(signals), grounded: true, model: null };
  return { signals, decision, verdict };
}

/** What decided, most telling first. */
function evidenceOf({ counterFact, need, post, organisation }: Signals): Evidence[] {
  if (counterFact) return [counterFact.evidence];
  return [need.evidence, post.evidence, organisation.evidence].filter((evidence) => evidence !== null);
}
