import type { Confidence } from '../../domain/generated/enums.js';
import type { AiFinding, ScoreVerdict } from '../../domain/result.js';
import { fromJson } from '../sql/json.js';

/** The values of the sort column. A result without a verdict has 0 too, and a disqualified lead has -1. */
const RANKS: Readonly<Record<Confidence, number>> = { GUESS: 0, LIKELY: 1, FIRM: 2 };

const DISQUALIFIED = -1;

/** Returns the rank of a verdict; in descending order the most certain come first. */
export function rankOf(confidence: Confidence | undefined): number {
  return RANKS[confidence ?? 'GUESS'];
}

/** Returns the rank of a result in the orders by score: that of its verdict, or the lowest for a disqualified lead. */
export function rankOfResult(status: ScoreVerdict['status'], rank: number): number {
  return status === 'DISQUALIFIED' ? DISQUALIFIED : rank;
}

/** Reads the stored finding of the AI layer; a verdict of a version without confidence is a guess. */
export function readAiVerdict(json: unknown): AiFinding {
  return { confidence: 'GUESS', ...fromJson<Omit<AiFinding, 'confidence'>>(json) };
}
