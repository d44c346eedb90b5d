import { foldUnspaced } from './fold.js';
import { knownAtEnd, knownAtStart } from './lexicon.js';
import type { Piece } from './pieces.js';

const SCRIPTS =
  /(?<han>[\p{sc=Han}々]+)|(?<katakana>[\p{sc=Katakana}ー]+)|(?<hangul>\p{sc=Hangul}+)|\p{sc=Hiragana}+|[^\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Hiragana}ー々]+/gu;

/** How short a known word may be within a longer run: "バー" (bar) is not in "バーコード", "전자" not in "운전자". */
const SHORTEST_PART = { katakana: 3, hangul: 2 } as const;

/** Splits a run of letters of scripts without spaces into words that the vocabulary knows and what lies between them. */
export function unspacedPieces(run: string): Piece[] {
  return [...run.matchAll(SCRIPTS)].flatMap((match) => {
    const text = match[0];
    return lengthsOf(text, match.groups ?? {}).map(([from, to]) => ({
      text: text.slice(from, to),
      at: match.index + from,
    }));
  });
}

type Span = readonly [from: number, to: number];

function lengthsOf(text: string, groups: Readonly<Record<string, string | undefined>>): Span[] {
  const folded = foldUnspaced(text);
  // Characters of half width are joined where they are folded, so that places would shift.
  if (folded.length !== text.length) return [[0, text.length]];
  if (groups.han !== undefined) return hanSpans(folded);
  if (groups.katakana !== undefined) return compoundSpans(folded, SHORTEST_PART.katakana);
  return groups.hangul === undefined ? [[0, text.length]] : compoundSpans(folded, SHORTEST_PART.hangul);
}

/** The longest known word at each place; characters that belong to none stay together. */
function hanSpans(folded: string): Span[] {
  const spans: Span[] = [];
  let unknownFrom = 0;
  for (let at = 0; at < folded.length; ) {
    const length = knownAtStart(folded, at);
    if (length > 0) {
      if (unknownFrom < at) spans.push([unknownFrom, at]);
      spans.push([at, at + length]);
      unknownFrom = at + length;
    }
    at += Math.max(length, 1);
  }
  if (unknownFrom < folded.length) spans.push([unknownFrom, folded.length]);
  return spans;
}

/** Known words from the start; where the start is unknown, one at the end, behind a start as long as a word. */
function compoundSpans(folded: string, shortest: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (let length = knownAtStart(folded, 0); isPart(folded, at, length, shortest); length = knownAtStart(folded, at)) {
    spans.push([at, at + length]);
    at += length;
  }
  const end = knownAtEnd(folded);
  const head = folded.length - end;
  if (at === 0 && end >= shortest && head >= 2)
    return [
      [0, head],
      [head, folded.length],
    ];
  return at < folded.length ? [...spans, [at, folded.length]] : spans;
}

function isPart(folded: string, at: number, length: number, shortest: number): boolean {
  return length > 0 && (length >= shortest || at + length === folded.length);
}
