import type { TextEncoding } from '../../../domain/generated/enums.js';
import { type Rating, scoreOf } from './rate-encodings.js';

/** How many times more must speak for an encoding than for another one, by how many characters beyond ASCII there are at most. */
type Needs = readonly (readonly [characters: number, factor: number])[];

const NEEDS: Needs = [
  [1, 4],
  [3, 3],
  [8, 2],
  [30, 1.5],
  [Number.POSITIVE_INFINITY, 1.2],
];

/** Files in this encoding are so frequent that less will do. */
const WESTERN_NEEDS: Needs = [
  [1, 1.5],
  [3, 1.3],
  [8, 1.1],
  [20, 1],
  [Number.POSITIVE_INFINITY, 0.8],
];

/** Any two bytes are a character of one of these. */
const EAST_ASIAN_NEEDS: Needs = [
  [2, Number.POSITIVE_INFINITY],
  [4, 8],
  [10, 3],
  [30, 1.8],
  [Number.POSITIVE_INFINITY, 1.3],
];

/** A file is refused for one of these, so more is needed. */
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

/** Whether so much more speaks for an encoding than for another one that nobody need be asked. */
export function isClear(rating: Rating, other: Rating): boolean {
  const needs = rating.encoding === null ? UNREADABLE_NEEDS : (NEEDS_OF[rating.encoding] ?? NEEDS);
  // That another one is rare is not enough where any two bytes are a character.
  if (needs === EAST_ASIAN_NEEDS && rating.evidence <= other.evidence) return false;
  const characters = charactersBeyondAscii(rating);
  const factor = needs.find(([most]) => characters <= most)?.[1] ?? 1;
  return weightOf(rating) > 0 && weightOf(rating) >= factor * scoreOf(other);
}

/** How many characters beyond ASCII the cells have in an encoding. */
function charactersBeyondAscii({ texts }: Rating): number {
  return texts.reduce((sum, text) => sum + (text.match(/[^\0-\x7f]/gu)?.length ?? 0), 0);
}

/** How much speaks for an encoding; that it is frequent does not, that it is rare speaks against it. */
function weightOf({ evidence, frequency }: Rating): number {
  return evidence * Math.min(1, frequency);
}
