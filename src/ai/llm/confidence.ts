import type { Confidence, Intent } from '../../domain/generated/enums.js';
import { isLeantOn } from './grounding.js';
import type { CRITERIA, RubricCriterion } from './reply-schema.js';

type Rubric = Readonly<Record<(typeof CRITERIA)[number], RubricCriterion>> & { readonly intent: Intent };

/**
 * Returns the confidence of a model's verdict by a fixed reading of its rubric: whether the answers that the intent depends on
 * quote words of the lead. It is not calibrated on labelled leads. A verdict that quotes words not in the lead is a guess.
 */
export function confidenceOf({ intent, authority, need, fit, counterEvidence }: Rubric, grounded: boolean): Confidence {
  if (!grounded) return 'GUESS';
  const [decides, fits] = [isYes(authority), isYes(fit)];
  if (intent === 'LOW') {
    if (isYes(counterEvidence)) return 'FIRM';
    return authority.answer === 'no' && fit.answer !== 'yes' ? 'LIKELY' : 'GUESS';
  }
  // For MEDIUM, exactly one of the two should be a yes.
  if (intent === 'MEDIUM') return decides !== fits ? 'LIKELY' : 'GUESS';
  if (counterEvidence.answer === 'yes') return 'GUESS';
  if (decides && fits) return 'FIRM';
  return decides || fits || isLeantOn(need) ? 'LIKELY' : 'GUESS';
}

/** Whether a criterion is answered yes with a quote. A weak answer means that the model itself doubts it. */
function isYes(criterion: RubricCriterion): boolean {
  return criterion.answer === 'yes' && isLeantOn(criterion);
}
