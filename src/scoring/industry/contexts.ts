import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import type { IndustryWord } from './industry-words.js';
import { placesOfNames, type ReadText } from './mentions.js';
import { negatedWords } from './negation.js';
import { beforeCustomer, making, sellers } from './offer-words.js';
import { keyOf } from './terms.js';
import { verbsIn } from './verbs.js';

/**
 * The relation of a word to the customer in a sentence. `NONE`: the word may be the customer. `NEEDS`: something that the customer
 * lacks, seeks or gets rid of. `USES`: something that it works with. `HAS`: something that it has or runs. `COUNTS`: how many of
 * them. `TRADES`: somebody that it sells to.
 */
export type Context = 'NONE' | 'NEEDS' | 'USES' | 'HAS' | 'COUNTS' | 'TRADES';

const { needs, uses, has, trades } = offers.contexts;
const contextOf = new Map<string, Context>([
  ...needs.map((word) => [keyOf(word), 'NEEDS'] as const),
  ...uses.map((word) => [keyOf(word), 'USES'] as const),
  ...has.map((word) => [keyOf(word), 'HAS'] as const),
  ...trades.map((word) => [keyOf(word), 'TRADES'] as const),
]);

/** A sentence of an offer, with the context of each word and whether the word is negated. */
export type OfferText = ReadText & { readonly contexts: readonly Context[]; readonly negated: readonly boolean[] };

/** Reads the contexts of a sentence. Its mentions must still include its verbs. */
export function inContext(read: ReadText): OfferText {
  return { ...read, contexts: contextsOf(read), negated: negatedWords(wordsBesideNames(read)) };
}

/** Blanks the words of names, since the "no" of "no profit" is part of a name. */
function wordsBesideNames(read: ReadText): IndustryWord[] {
  const named = placesOfNames(read);
  return read.words.map((word, at) => (named.has(at) ? { ...word, folded: '' } : word));
}

/** Returns the context of each word: "that need" begins one, and a "for" or the end of the clause ends it. */
function contextsOf(read: ReadText): Context[] {
  const { words } = read;
  const begun = contextsBegunIn(read);
  let context: Context = 'NONE';
  return words.map((word, at) => {
    context = contextAt(word, endsBefore(words, at, begun) ? 'NONE' : context, begun.get(at), words[at - 1]);
    return context;
  });
}

/** Returns the words that begin a context. The "lending" or "search" of an industry's name begins one only as a verb. */
function contextsBegunIn(read: ReadText): ReadonlyMap<number, Context> {
  const verbs = verbsIn(read);
  const named = placesOfNames(read);
  const begun = read.words.map((word, at): Context | undefined => {
    if (verbs.has(at)) return contextBegunBy(word) ?? 'NEEDS';
    return named.has(at) || isOwnTrade(read.words, at) ? undefined : contextBegunBy(word);
  });
  return new Map(begun.flatMap((context, at) => (context === undefined ? [] : [[at, context] as const])));
}

function contextAt(
  word: IndustryWord,
  carried: Context,
  begun: Context | undefined,
  before: IndustryWord | undefined,
): Context {
  if (beforeCustomer.has(word.folded)) return isNeed(before) ? carried : 'NONE';
  if (carried === 'USES' && making.has(word.folded)) return 'NONE';
  return carried === 'NEEDS' ? carried : (begun ?? carried);
}

/** Whether a word is about the offer's own sales: "We sell to banks", "serving banks". */
function isOwnTrade(words: readonly IndustryWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  const isFirst = before === undefined || word?.joint === 'CLAUSE' || sellers.has(before.folded);
  return isFirst && contextOf.get(word?.folded ?? '') === 'TRADES';
}

function contextBegunBy({ folded }: IndustryWord): Context | undefined {
  return /^\d+$/.test(folded) ? 'COUNTS' : contextOf.get(folded);
}

/** Whether a word begins a need. After "looking", a "for" does not end the context. */
function isNeed(word: IndustryWord | undefined): boolean {
  return word !== undefined && contextOf.get(word.folded) === 'NEEDS';
}

/** Whether the context ends before a word: at a new clause, and at a list item that begins a context itself. */
function endsBefore(words: readonly IndustryWord[], at: number, begun: ReadonlyMap<number, Context>): boolean {
  if (words[at]?.joint !== 'LIST') return words[at]?.joint === 'CLAUSE';
  for (let place = at + 1; words[place]?.joint === 'NONE'; place += 1) {
    if (begun.has(place)) return true;
  }
  return false;
}
