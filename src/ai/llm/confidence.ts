import type { Confidence, Intent } from '../../domain/generated/enums.js';
import { isLeantOn } from './grounding.js';
import type { CRITERIA, RubricCriterion } from './reply-schema.js';

type Rubric = Readonly<Record<(typeof CRITERIA)[number], RubricCriterion>> & { readonly intent: Intent };

/**
 * How sure a model's verdict is, by a fixed reading of its rubric: whether what the intent asks for is answered with words of
 * the lead. It is not calibrated on labelled leads. A verdict that quotes words which do not stand in the lead is a guess.
 */
export function confidenceOf({ intent, authority, need, fit, counterEvidence }: Rubric, grounded: boolean): Confidence {
  if (!grounded) return 'GUESS';
  const [decides, fits] = [isYes(authority), isYes(fit)];
  if (intent === 'LOW') {
    if (isYes(counterEvidence)) return 'FIRM';
    return authority.answer === 'no' && fit.answer !== 'yes' ? 'LIKELY' : 'GUESS';
  }
  // One of the two is missing, or weak, where the intent is MEDIUM.
  if (intent === 'MEDIUM') return decides !== fits ? 'LIKELY' : 'GUESS';
  if (counterEvidence.answer === 'yes') return 'GUESS';
  if (decides && fits) return 'FIRM';
  return decides || fits || isLeantOn(need) ? 'LIKELY' : 'GUESS';
}

/** A weak answer is a doubt of the model's own. */
function isYes(criterion: RubricCriterion): boolean {
  return criterion.answer === 'yes' && isLeantOn(criterion);
}
