import type { IndustryVerdict } from '../../domain/rule-factors.js';
import { quoted } from '../../text/one-line.js';
import type { CompiledOffer } from './compiled-offer.js';
import { beginsItem, type IndustryWord, partNumbers } from './industry-words.js';
import type { Literals } from './literals.js';
import { isModifier, type Mention, quoteOf, type ReadText, readText } from './mentions.js';
import { keyOfWords } from './terms.js';
import { besideVerdict, exactVerdict, excludedVerdict, type Match, nextToVerdict, noneVerdict } from './verdict.js';

/** The most characters of an industry that are read, so that a long cell does not block the service. */
const READ_LENGTH = 4096;

/** Judges a lead's industry by its parts: the best match wins. */
export function matchIndustry(offer: CompiledOffer, industry: string): IndustryVerdict {
  // Half of a surrogate pair would be text that SQLite's driver cannot read.
  const read = readText(industry.slice(0, READ_LENGTH).replace(/\p{Cs}$/u, ''));
  if (read.words.length === 0) return noneVerdict(whyUnnamed(offer, industry.trim()));
  return (
    verdictOn(exactVerdict, findWhole(offer.wholes, read)) ??
    verdictOn(nextToVerdict, findWhole(offer.adjacentWholes, read)) ??
    exactMatch(offer, read) ??
    adjacentMatch(offer, read) ??
    verdictOn(excludedVerdict, findPhrase(read, read.mentions, offer.excluded)) ??
    noneVerdict(whyNone(offer, industry))
  );
}

function whyUnnamed({ namesIndustries }: CompiledOffer, industry: string): string {
  const lack = industry === '' ? 'The industry is blank' : `${quoted(industry)} names no industry`;
  if (!namesIndustries) return `${lack}, and the offer's use cases name none to compare it with.`;
  return industry === ''
    ? `${lack}; an industry could add points.`
    : `${lack}; an industry in its place could add points.`;
}

function whyNone(offer: CompiledOffer, industry: string): string {
  if (!offer.namesIndustries) return "The offer's use cases name no industry.";
  return `${quoted(industry.trim())} is not near an industry that the offer names.`;
}

function verdictOn(verdict: (match: Match) => IndustryVerdict, match: Match | undefined): IndustryVerdict | undefined {
  return match && verdict(match);
}

function exactMatch(offer: CompiledOffer, read: ReadText): IndustryVerdict | undefined {
  const heads = read.mentions.filter((_, index) => !isModifier(read, index));
  return verdictOn(exactVerdict, findPhrase(read, heads, offer.exact) ?? findLiteral(read, offer.literals));
}

/** Matches an industry adjacent to one of the offer's, or with one as its market: "automotive AI" for an offer to carmakers. */
function adjacentMatch(offer: CompiledOffer, read: ReadText): IndustryVerdict | undefined {
  const allowed = (mention: Mention) => !mention.industries.some((industry) => offer.excluded.has(industry));
  const modifiers = read.mentions.filter((mention, index) => isModifier(read, index) && allowed(mention));
  const heads = read.mentions.filter((mention, index) => !isModifier(read, index) && allowed(mention));
  return (
    verdictOn(nextToVerdict, findPhrase(read, heads, offer.adjacent) ?? findLiteral(read, offer.adjacentLiterals)) ??
    verdictOn(besideVerdict, findPhrase(read, modifiers, offer.exact))
  );
}

function findWhole(wholes: ReadonlyMap<string, string>, { text, words }: ReadText): Match | undefined {
  const phrase = wholes.get(keyOfWords(words));
  return phrase === undefined ? undefined : { quote: text.trim(), phrase };
}

function findPhrase(
  read: ReadText,
  mentions: readonly Mention[],
  phrases: ReadonlyMap<string, string>,
): Match | undefined {
  for (const mention of mentions) {
    const industry = mention.industries.find((candidate) => phrases.has(candidate));
    const phrase = industry === undefined ? undefined : phrases.get(industry);
    if (phrase !== undefined) return { quote: quoteOf(read, mention), phrase };
  }
  return undefined;
}

/** Matches an industry that is not in the vocabulary, where the offer has the same words. */
function findLiteral(read: ReadText, literals: Literals): Match | undefined {
  for (const run of unknownItems(read)) {
    const phrase = literals(run);
    if (phrase !== undefined) return { quote: read.text.slice(run[0]?.start, run.at(-1)?.end), phrase };
  }
  return undefined;
}

/** Returns the items of a lead's list ("A / B") without a word of the vocabulary. */
function unknownItems({ words, mentions }: ReadText): (readonly IndustryWord[])[] {
  const items = partNumbers(words, beginsItem);
  const known = new Set(mentions.flatMap(({ first, last }) => items.slice(first, last + 1)));
  const starts = [...words.keys()].filter((at) => at === 0 || items[at] !== items[at - 1]);
  return starts.flatMap((at, index) => (known.has(items[at] ?? 0) ? [] : [words.slice(at, starts[index + 1])]));
}
