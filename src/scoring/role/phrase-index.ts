import type { RoleWord } from './role-words.js';

/** A tree of phrases, word by word; a node where a phrase ends holds its meaning. */
type Node<Meaning> = { meaning: Meaning | null; readonly next: Map<string, Node<Meaning>> };

/** The longest phrase that begins at a word: what it means, and how many words it has. */
export type PhraseMatch<Meaning> = { readonly meaning: Meaning; readonly length: number };

type PhraseIndex<Meaning> = {
  add(phrase: readonly string[], meaning: Meaning): void;
  /** Words that a comma, a slash or the like parts are no phrase. */
  longestAt(words: readonly RoleWord[], at: number): PhraseMatch<Meaning> | null;
};

/** Finds phrases by whole words, in time linear in the longest phrase. */
export function phraseIndex<Meaning>(): PhraseIndex<Meaning> {
  const root: Node<Meaning> = { meaning: null, next: new Map() };
  return {
    add: (phrase, meaning) => {
      nodeOf(root, phrase).meaning = meaning;
    },
    longestAt: (words, at) => longestFrom(root, words, at),
  };
}

function nodeOf<Meaning>(root: Node<Meaning>, phrase: readonly string[]): Node<Meaning> {
  let node = root;
  for (const word of phrase) {
    const next = node.next.get(word) ?? { meaning: null, next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  return node;
}

function longestFrom<Meaning>(
  root: Node<Meaning>,
  words: readonly RoleWord[],
  at: number,
): PhraseMatch<Meaning> | null {
  let longest: PhraseMatch<Meaning> | null = null;
  let node: Node<Meaning> | undefined = root;
  for (let index = at; index < words.length; index += 1) {
    const word = words[index];
    if (!word || (index > at && word.before !== 'NONE' && word.before !== 'JOIN')) break;
    node = node.next.get(word.text);
    if (!node) break;
    if (node.meaning !== null) longest = { meaning: node.meaning, length: index - at + 1 };
  }
  return longest;
}
