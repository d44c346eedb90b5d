import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import type { IndustryWord } from './industry-words.js';
import { placesOfNames, type ReadText } from './mentions.js';
import { negatedWords } from './negation.js';
import { beforeCustomer, making, sellers } from './offer-words.js';
import { keyOf } from './terms.js';
import { verbsIn } from './verbs.js';

/**
 * What a word has to do with the customer of a sentence. `NONE`: it may be the customer itself. `NEEDS`: what it lacks,
 * seeks or is rid of. `USES`: what it works with. `HAS`: what it has or runs, `COUNTS`: how many. `TRADES`: whom it sells to itself.
 */
export type Context = 'NONE' | 'NEEDS' | 'USES' | 'HAS' | 'COUNTS' | 'TRADES';

const { needs, uses, has, trades } = offers.contexts;
const contextOf = new Map<string, Context>([
  ...needs.map((word) => [keyOf(word), 'NEEDS'] as const),
  ...uses.map((word) => [keyOf(word), 'USES'] as const),
  ...has.map((word) => [keyOf(word), 'HAS'] as const),
  ...trades.map((word) => [keyOf(word), 'TRADES'] as const),
]);

/** A sentence of an offer with what each of its words has to do with the customer, and whether a "not" rules it out. */
export type OfferText = ReadText & { readonly contexts: readonly Context[]; readonly negated: readonly boolean[] };

/** Reads the contexts of a sentence, while its verbs are still among the mentions. */
export function inContext(read: ReadText): OfferText {
  return { ...read, contexts: contextsOf(read), negated: negatedWords(wordsBesideNames(read)) };
}

/** The "no" of "no profit" is part of a name. */
function wordsBesideNames(read: ReadText): IndustryWord[] {
  const named = placesOfNames(read);
  return read.words.map((word, at) => (named.has(at) ? { ...word, folded: '' } : word));
}

/** The context of each word: "that need" begins one, which a "for" or the end of the clause ends. */
function contextsOf(read: ReadText): Context[] {
  const { words } = read;
  const begun = contextsBegunIn(read);
  let context: Context = 'NONE';
  return words.map((word, at) => {
    context = contextAt(word, endsBefore(words, at, begun) ? 'NONE' : context, begun.get(at), words[at - 1]);
    return context;
  });
}

/** The words that begin a context; the "lending" or "search" of an industry's name does not, save as a verb. */
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

/** "We sell to banks" and "serving banks" tell whom the offer itself is sold to. */
function isOwnTrade(words: readonly IndustryWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  const isFirst = before === undefined || word?.joint === 'CLAUSE' || sellers.has(before.folded);
  return isFirst && contextOf.get(word?.folded ?? '') === 'TRADES';
}

function contextBegunBy({ folded }: IndustryWord): Context | undefined {
  return /^\d+$/.test(folded) ? 'COUNTS' : contextOf.get(folded);
}

/** "Looking for" goes on to what is looked for. */
function isNeed(word: IndustryWord | undefined): boolean {
  return word !== undefined && contextOf.get(word.folded) === 'NEEDS';
}

/** A clause ends what was said before it, and so does a list item that goes on to say something of its own. */
function endsBefore(words: readonly IndustryWord[], at: number, begun: ReadonlyMap<number, Context>): boolean {
  if (words[at]?.joint !== 'LIST') return words[at]?.joint === 'CLAUSE';
  for (let place = at + 1; words[place]?.joint === 'NONE'; place += 1) {
    if (begun.has(place)) return true;
  }
  return false;
}
