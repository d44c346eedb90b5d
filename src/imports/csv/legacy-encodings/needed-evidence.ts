import type { TextEncoding } from '../../../domain/generated/enums.js';
import { type Rating, scoreOf } from './rate-encodings.js';

/** The factor by which the evidence for an encoding must exceed that for another, by the most characters beyond ASCII. */
type Needs = readonly (readonly [characters: number, factor: number])[];

const NEEDS: Needs = [
  [1, 4],
  [3, 3],
  [8, 2],
  [30, 1.5],
  [Number.POSITIVE_INFINITY, 1.2],
];

/** Files in this encoding are so frequent that less evidence is enough. */
const WESTERN_NEEDS: Needs = [
  [1, 1.5],
  [3, 1.3],
  [8, 1.1],
  [20, 1],
  [Number.POSITIVE_INFINITY, 0.8],
];

/** In these encodings any two bytes are a character. */
const EAST_ASIAN_NEEDS: Needs = [
  [2, Number.POSITIVE_INFINITY],
  [4, 8],
  [10, 3],
  [30, 1.8],
  [Number.POSITIVE_INFINITY, 1.3],
];

/** A file in one of these is rejected, so more evidence is needed. */
const UNREADABLE_NEEDS: Needs = [
  [9, Number.POSITIVE_INFINITY],
  [30, 2],
  [Number.POSITIVE_INFINITY, 1.5],
];

const NEEDS_OF: Partial<Record<TextEncoding, Needs>> = {
  WINDOWS_1252: WESTERN_NEEDS,
  SHIFT_JIS: EAST_ASIAN_NEEDS,
  GB18030: EAST_ASIAN_NEEDS,
  BIG5: EAST_ASIAN_NEEDS,
  EUC_KR: EAST_ASIAN_NEEDS,
};

/** Whether the evidence for an encoding exceeds that for another so clearly that no warning is needed. */
export function isClear(rating: Rating, other: Rating): boolean {
  const needs = rating.encoding === null ? UNREADABLE_NEEDS : (NEEDS_OF[rating.encoding] ?? NEEDS);
  // The other encoding's rarity is not enough where any two bytes are a character.
  if (needs === EAST_ASIAN_NEEDS && rating.evidence <= other.evidence) return false;
  const characters = charactersBeyondAscii(rating);
  const factor = needs.find(([most]) => characters <= most)?.[1] ?? 1;
  return weightOf(rating) > 0 && weightOf(rating) >= factor * scoreOf(other);
}

/** Counts the characters beyond ASCII that the cells have in an encoding. */
function charactersBeyondAscii({ texts }: Rating): number {
  return texts.reduce((sum, text) => sum + (text.match(/[^\0-\x7f]/gu)?.length ?? 0), 0);
}

/** Returns the weight of the evidence; rarity reduces it, frequency does not increase it. */
function weightOf({ evidence, frequency }: Rating): number {
  return evidence * Math.min(1, frequency);
}
