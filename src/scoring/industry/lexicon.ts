import chinese from '../vocabulary/industry-chinese.json' with { type: 'json' };
import japanese from '../vocabulary/industry-japanese.json' with { type: 'json' };
import korean from '../vocabulary/industry-korean.json' with { type: 'json' };
import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import umbrellas from '../vocabulary/industry-umbrellas.json' with { type: 'json' };
import { foldUnspaced } from './fold-scripts.js';
import { runsOf } from './scripts.js';

/** A name with an "and" or "or" of Chinese is several words, in the vocabulary as in a text. */
const AND = /[和与及或]/;

/** The words that begin with the same characters: what may follow, and whether one ends here. */
type Node = { isWord: boolean; readonly next: Map<string, Node> };

/** Every word of the vocabulary in a script that is written without spaces. */
const words = [chinese, japanese, korean, offers, reading, umbrellas].flatMap(stringsIn).flatMap(unspacedIn);
const fromStart = treeOf(words);
const fromEnd = treeOf(words.map((word) => [...word].reverse().join('')));

/** How long the longest known word is that begins at a place of a folded text; 0 where none does. */
export function knownAtStart(folded: string, at: number): number {
  return longest(fromStart, (length) => folded.charAt(at + length));
}

/** How long the longest known word is that ends a folded text; 0 where none does. */
export function knownAtEnd(folded: string): number {
  return longest(fromEnd, (length) => folded.charAt(folded.length - 1 - length));
}

function longest(root: Node, charAfter: (length: number) => string): number {
  let found = 0;
  let length = 0;
  for (let node = root.next.get(charAfter(0)); node !== undefined; node = node.next.get(charAfter(length))) {
    length += 1;
    if (node.isWord) found = length;
  }
  return found;
}

function treeOf(all: readonly string[]): Node {
  const root: Node = { isWord: false, next: new Map() };
  for (const word of all) {
    let node = root;
    for (const char of word) {
      const next = node.next.get(char) ?? { isWord: false, next: new Map<string, Node>() };
      node.next.set(char, next);
      node = next;
    }
    node.isWord = true;
  }
  return root;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function unspacedIn(text: string): string[] {
  const runs = runsOf(text).filter(({ script }) => script === 'HAN' || script === 'KATAKANA' || script === 'HANGUL');
  return runs.map((run) => foldUnspaced(run.text)).filter((word) => word.length === 1 || !AND.test(word));
}
