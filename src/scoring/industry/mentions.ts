import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { beginsItem, type IndustryWord, wordsOf } from './industry-words.js';
import { keyOf, longestNamingAt } from './terms.js';

/** Words of a text that name industries: the words from `first` to `last`, both included. */
export type Mention = {
  readonly industries: readonly string[];
  readonly key: string;
  readonly first: number;
  readonly last: number;
};

/** A text split into words, with the industries that it mentions, in order and without overlap. */
export type ReadText = {
  readonly text: string;
  readonly words: readonly IndustryWord[];
  readonly mentions: readonly Mention[];
};

const adjectives = new Set(reading.onlyAlone.map(keyOf));
const sayNothing = new Set(reading.sayNothing.flatMap(wordsOf).map(({ folded }) => folded));
const linking = new Set([...offers.linking, ...offers.beforeCustomer].map(keyOf));
const companies = new Set(offers.companies.map(keyOf));
const onlyFirst = new Set(offers.onlyFirst.map(keyOf));
const yieldingIndustries = new Set(reading.yieldingIndustries);
const yieldingKeys = new Set(reading.yielding.map(keyOf));

/** Finds the industries that a text mentions. Of two overlapping terms the earlier and longer one counts. */
export function readText(text: string): ReadText {
  const read = readEveryTerm(text);
  return { ...read, mentions: read.mentions.filter((mention) => !isMereAdjective(read.words, mention)) };
}

/** Does the same as `readText`, but keeps adjectives such as "medical" and "digital" before another word. */
export function readEveryTerm(text: string): ReadText {
  const words = wordsOf(text);
  return { text, words, mentions: mentionsIn(words).filter((mention) => !isOfAThing(words, mention)) };
}

function mentionsIn(words: readonly IndustryWord[]): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const naming = longestNamingAt(words, at);
    if (naming !== undefined && naming.industries.length > 0) {
      mentions.push({ industries: naming.industries, key: naming.key, first: at, last: at + naming.length - 1 });
    }
    at += naming?.length ?? 1;
  }
  return mentions;
}

/** Whether a term is only an adjective when another word is near it. */
export function isAdjective(key: string): boolean {
  return adjectives.has(key);
}

/** Whether a mention is only an adjective: "digital" is an industry in "digital, print", but not in "digital signage". */
export function isMereAdjective(words: readonly IndustryWord[], { key, first, last }: Mention): boolean {
  return adjectives.has(key) && (saysMore(words, first - 1, -1) || saysMore(words, last + 1, 1));
}

/** Whether the word before a mention changes its meaning: "builders" are an industry, "website builders" are not. */
function isOfAThing(words: readonly IndustryWord[], { key, first }: Mention): boolean {
  return onlyFirst.has(key) && saysMore(words, first - 1, -1);
}

/** Whether a word does not affect the industry: "local", "mid-size", "firm". */
export function saysNothing({ folded }: Pick<IndustryWord, 'folded'>): boolean {
  return sayNothing.has(folded);
}

/** Whether the noun phrase has another meaningful word in this direction. */
function saysMore(words: readonly IndustryWord[], from: number, step: 1 | -1): boolean {
  for (let at = from; isOfOneItem(words, at, at - step); at += step) {
    const { folded = '' } = words[at] ?? {};
    if (linking.has(folded)) return false;
    if (step === 1 && companies.has(folded)) return false;
    if (!sayNothing.has(folded)) return true;
  }
  return false;
}

function isOfOneItem(words: readonly IndustryWord[], one: number, other: number): boolean {
  const later = words[Math.max(one, other)];
  return one >= 0 && later !== undefined && !beginsItem(later);
}

/** Returns the places of the words that name industries. */
export function placesOfNames({ mentions }: ReadText): ReadonlySet<number> {
  return new Set(
    mentions.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
}

/** Quotes the words of a mention from the text. */
export function quoteOf({ text, words }: ReadText, { first, last }: Pick<Mention, 'first' | 'last'>): string {
  return text.slice(words[first]?.start, words[last]?.end);
}

/** Whether a mention yields to a more specific one, as "manufacturers" does in "chemical manufacturers". */
export function isYielding({ key, industries: [industry, ...others] }: Mention): boolean {
  return yieldingKeys.has(key) || (others.length === 0 && yieldingIndustries.has(industry ?? ''));
}

/** Whether a mention names the market of the next one, directly after it: "automotive AI". */
export function isModifier(read: ReadText, index: number): boolean {
  const mention = read.mentions[index];
  const next = read.mentions[index + 1];
  if (mention === undefined || next === undefined || isYielding(next)) return false;
  return next.first === mention.last + 1 && read.words[next.first]?.joint === 'NONE';
}
