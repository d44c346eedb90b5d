import { readWords, type Word } from './words.js';

/** Words of a text that mean something: the words from `first` to `last`, both included. */
export type Mark<Meaning> = { readonly meaning: Meaning; readonly first: number; readonly last: number };

type PhraseFinder<Meaning> = (words: readonly Word[]) => Mark<Meaning>[];

/** A tree of phrases, word by word; a node where phrases end holds what they mean. */
type Node<Meaning> = { readonly meanings: Meaning[]; readonly next: Map<string, Node<Meaning>> };

/**
 * Compiles phrases into a function that finds them by whole words, in order. Of phrases that overlap the earlier and
 * longer counts; one that means several things makes as many marks.
 */
export function phraseFinder<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseFinder<Meaning> {
  const root = newNode<Meaning>();
  for (const [phrase, meaning] of entries) {
    const node = nodeOf(root, phrase);
    if (!node.meanings.includes(meaning)) node.meanings.push(meaning);
  }
  return (words) => marksOf(root, words);
}

/** The entries of word lists by name, each phrase meaning the name of its list. */
export function byList<List extends string>(
  lists: Readonly<Record<List, readonly string[]>>,
): (readonly [string, List])[] {
  const names = Object.keys(lists) as List[];
  return names.flatMap((name) => lists[name].map((phrase) => [phrase, name] as const));
}

function newNode<Meaning>(): Node<Meaning> {
  return { meanings: [], next: new Map() };
}

function nodeOf<Meaning>(root: Node<Meaning>, phrase: string): Node<Meaning> {
  let node = root;
  for (const { folded } of readWords(phrase)) {
    const next = node.next.get(folded) ?? newNode<Meaning>();
    node.next.set(folded, next);
    node = next;
  }
  if (node === root) throw new Error(`The phrase "${phrase}" of the vocabulary has no word.`);
  return node;
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

function longestFrom<Meaning>(root: Node<Meaning>, words: readonly Word[], first: number) {
  let longest: { readonly node: Node<Meaning>; readonly last: number } | null = null;
  let node: Node<Meaning> | undefined = root;
  for (let at = first; at < words.length; at += 1) {
    node = node.next.get(words[at]?.folded ?? '');
    if (!node) break;
    if (node.meanings.length > 0) longest = { node, last: at };
  }
  return longest;
}
