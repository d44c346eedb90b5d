import type { Confidence } from '../../domain/generated/enums.js';
import type { AiFinding, ScoreVerdict } from '../../domain/result.js';
import { fromJson } from '../sql/json.js';

/** What is kept in a column to sort by. A result without a verdict has 0, too, and a lead that is disqualified -1. */
const RANKS: Readonly<Record<Confidence, number>> = { GUESS: 0, LIKELY: 1, FIRM: 2 };

const DISQUALIFIED = -1;

/** The rank of a verdict, by which the surest come first in descending order. */
export function rankOf(confidence: Confidence | undefined): number {
  return RANKS[confidence ?? 'GUESS'];
}

/** The rank of a result in the orders by score: that of its verdict, or below all others where the lead is disqualified. */
export function rankOfResult(status: ScoreVerdict['status'], rank: number): number {
  return status === 'DISQUALIFIED' ? DISQUALIFIED : rank;
}

/** The AI layer's part of a result as it is kept; a verdict of a version that did not say how sure it was is a guess. */
export function readAiVerdict(json: unknown): AiFinding {
  return { confidence: 'GUESS', ...fromJson<Omit<AiFinding, 'confidence'>>(json) };
}
