import type { Confidence } from '../scoring/verdicts.js';
import { fromJson } from './json.js';
import type { AiFinding } from './records.js';

/** What is kept in a column to sort by. A result without a verdict has 0, too. */
const RANKS: Readonly<Record<Confidence, number>> = { GUESS: 0, LIKELY: 1, FIRM: 2 };

/** The rank of a verdict, by which the surest come first in descending order. */
export function rankOf(confidence: Confidence | undefined): number {
  return RANKS[confidence ?? 'GUESS'];
}

/** The AI layer's part of a result as it is kept; a verdict of a version that did not say how sure it was is a guess. */
export function readAiVerdict(json: unknown): AiFinding {
  return { confidence: 'GUESS', ...fromJson<Omit<AiFinding, 'confidence'>>(json) };
}
