import { foldSpaced, foldUnspaced } from './fold-scripts.js';
import { knownAtEnd, knownAtStart } from './lexicon.js';
import type { Piece } from './piece.js';
import { isUnspaced, runsOf, type Script } from './scripts.js';

type Span = readonly [from: number, to: number];

/** How short a known word may be within a longer run: "バー" (bar) is not in "バーコード", "전자" not in "운전자". */
const SHORTEST_PART = { KATAKANA: 3, HANGUL: 2 } as const;

/** Splits a run of letters of scripts without spaces into words that the vocabulary knows and what lies between them. */
export function unspacedPieces(run: string): Piece[] {
  return runsOf(run).flatMap(({ script, at, text }) => {
    if (!isUnspaced(script)) return { at, length: text.length, folded: foldSpaced(text) };
    const folded = foldUnspaced(text);
    // Characters of half width are joined where they are folded, so that places would shift.
    if (folded.length !== text.length) return { at, length: text.length, folded };
    return spansOf(folded, script).map(([from, to]) => ({
      at: at + from,
      length: to - from,
      folded: folded.slice(from, to),
    }));
  });
}

function spansOf(folded: string, script: Script): Span[] {
  if (script === 'HAN') return hanSpans(folded);
  return script === 'KATAKANA' || script === 'HANGUL'
    ? compoundSpans(folded, SHORTEST_PART[script])
    : [[0, folded.length]];
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
  const end = at === 0 ? knownAtEnd(folded) : 0;
  const head = folded.length - end;
  if (end >= shortest && head >= 2) {
    return [
      [0, head],
      [head, folded.length],
    ];
  }
  return at < folded.length ? [...spans, [at, folded.length]] : spans;
}

function isPart(folded: string, at: number, length: number, shortest: number): boolean {
  return length > 0 && (length >= shortest || at + length === folded.length);
}
