import { firstBeside, type Told } from './cues.js';
import { quoteFrom } from './passage.js';
import type { Signals } from './signals.js';

const NONE: Signals['need'] = { level: 'NONE', evidence: null };

/** The most words between a cue and its object: something to buy, or the offer's topic. */
const PURCHASE_WITHIN = 5;
const TOPIC_WITHIN = 10;

/** Reads a search for something to buy, or a problem near the offer's topic, from the believed part of a biography. */
export function readNeed(told: Told): Signals['need'] {
  const { of, passage, topics } = told;
  const search =
    firstBeside(told, of('searches'), topics, TOPIC_WITHIN) ??
    firstBeside(told, of('searches'), of('purchases'), PURCHASE_WITHIN);
  if (search) return { level: 'EVALUATES', evidence: quoteFrom(passage, search) };
  const problem = firstBeside(told, of('needs'), topics, TOPIC_WITHIN);
  return problem ? { level: 'NEEDS', evidence: quoteFrom(passage, problem) } : NONE;
}

/** The need of a biography that is not believed. */
export const NO_NEED = NONE;
