import { foldSpaced, foldUnspaced } from './fold-scripts.js';
import { knownAtEnd, knownAtStart } from './lexicon.js';
import type { Piece } from './piece.js';
import { isUnspaced, runsOf, type Script } from './scripts.js';

type Span = readonly [from: number, to: number];

/** The least length of a known word within a longer run: "バー" (bar) is not in "バーコード", "전자" is not in "운전자". */
const SHORTEST_PART = { KATAKANA: 3, HANGUL: 2 } as const;

/** Splits a run in scripts without spaces into words of the vocabulary and the parts between them. */
export function unspacedPieces(run: string): Piece[] {
  return runsOf(run).flatMap(({ script, at, text }) => {
    if (!isUnspaced(script)) return { at, length: text.length, folded: foldSpaced(text) };
    const folded = foldUnspaced(text);
    // Folding joins some half-width characters, which would shift the places.
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

/** Finds the longest known word at each place. Other characters stay together. */
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

/** Finds known words from the start; where the start is unknown, a known word at the end after at least two characters. */
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
