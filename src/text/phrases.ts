import { remembered } from './remembered.js';
import { foldLetters, readWords, type Word } from './words.js';

/** A phrase that was found in a text: the words from `first` to `last`, both included. */
export type Mark<Meaning> = { readonly meaning: Meaning; readonly first: number; readonly last: number };

type PhraseFinder<Meaning> = (words: readonly Word[]) => Mark<Meaning>[];

/** A tree of phrases, word by word; a node where phrases end holds what they mean. */
type Node<Meaning> = {
  readonly meanings: Meaning[];
  readonly next: Map<string, readonly [Node<Meaning>]>;
  /** The next nodes for words that begin with a stem. */
  readonly stems: Map<string, Node<Meaning>>;
  /** The lengths of the stems, longest first. */
  stemLengths: readonly number[];
  /** Returns the next nodes for a word, where some are for stems. */
  readonly byWord: (word: string) => readonly Node<Meaning>[];
};

type Ending<Meaning> = { readonly node: Node<Meaning>; readonly last: number };

const NONE: readonly never[] = [];

/** A part of a phrase, between white space. */
const PART = /\S+/g;

/**
 * Compiles phrases into a function that finds them by whole words, in order. A `*` after a word matches any ending
 * ("account*"). Of overlapping phrases the earlier and longer one counts. A phrase with several meanings makes several marks.
 */
export function phraseFinder<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseFinder<Meaning> {
  const root = newNode<Meaning>();
  for (const [phrase, meaning] of entries) {
    const node = nodeOf(root, phrase);
    if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
  }
  return (words) => marksOf(root, words);
}

function newNode<Meaning>(): Node<Meaning> {
  const node: Node<Meaning> = {
    meanings: [],
    next: new Map(),
    stems: new Map(),
    stemLengths: [],
    byWord: remembered((word) => nodesBy(node, word)),
  };
  return node;
}

function nodeOf<Meaning>(root: Node<Meaning>, phrase: string): Node<Meaning> {
  let node = root;
  for (const [part] of phrase.matchAll(PART)) {
    if (part.endsWith('*')) node = stemOf(node, foldLetters(part.slice(0, -1)));
    else for (const { folded } of readWords(part)) node = wordOf(node, folded);
  }
  if (node === root) throw new Error(`The phrase "${phrase}" of the vocabulary has no word.`);
  return node;
}

function wordOf<Meaning>(node: Node<Meaning>, word: string): Node<Meaning> {
  const [next] = node.next.get(word) ?? [newNode<Meaning>()];
  node.next.set(word, [next]);
  return next;
}

function stemOf<Meaning>(node: Node<Meaning>, stem: string): Node<Meaning> {
  const next = node.stems.get(stem) ?? newNode<Meaning>();
  node.stems.set(stem, next);
  node.stemLengths = [...new Set([...node.stemLengths, stem.length])].sort((one, other) => other - one);
  return next;
}

function marksOf<Meaning>(root: Node<Meaning>, words: readonly Word[]): Mark<Meaning>[] {
  const marks: Mark<Meaning>[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const longest = longestFrom(root, words, first);
    if (!longest) continue;
    for (const meaning of longest.node.meanings) marks.push({ meaning, first, last: longest.last });
    first = longest.last;
  }
  return marks;
}

/** Finds the longest phrase that continues from a node with the word at `at`; of equally long ones the one with the longer stem. */
function longestFrom<Meaning>(node: Node<Meaning>, words: readonly Word[], at: number): Ending<Meaning> | null {
  let longest: Ending<Meaning> | null = null;
  for (const next of nextNodes(node, words[at]?.folded)) {
    const own = next.meanings.length > 0 ? { node: next, last: at } : null;
    const found = longestFrom(next, words, at + 1) ?? own;
    if (found && (!longest || found.last > longest.last)) longest = found;
  }
  return longest;
}

function nextNodes<Meaning>(node: Node<Meaning>, word: string | undefined): readonly Node<Meaning>[] {
  if (word === undefined) return NONE;
  return node.stems.size === 0 ? (node.next.get(word) ?? NONE) : node.byWord(word);
}

function nodesBy<Meaning>({ next, stems, stemLengths }: Node<Meaning>, word: string): readonly Node<Meaning>[] {
  const nodes = [...(next.get(word) ?? NONE)];
  for (const length of stemLengths) {
    const byStem = length <= word.length ? stems.get(word.slice(0, length)) : undefined;
    if (byStem) nodes.push(byStem);
  }
  return nodes.length > 0 ? nodes : NONE;
}
