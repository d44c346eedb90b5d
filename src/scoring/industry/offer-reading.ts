import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { inContext, type OfferText } from './contexts.js';
import { withoutFunctions } from './functions.js';
import type { IndustryWord } from './industry-words.js';
import { isMereAdjective, type Mention, quoteOf, type ReadText, readEveryTerm, readText } from './mentions.js';
import { adjectives, domainNouns, endsInWork, restOfPhrase } from './offer-words.js';
import { withSharedTopics } from './shared-topics.js';
import { withoutWhatIsSold } from './sold.js';
import { type Standing, standingsOf } from './standings.js';

/** Industries that the same words name ("cybersecurity" names two), with the quote. */
export type NamedIndustries = {
  readonly industries: readonly string[];
  readonly quote: string;
  readonly standing: Standing;
};

const onlyInCapitals = new Set(reading.onlyInCapitals);

/** Reads the industries that a use case names, touches or excludes: those of the customers, not those of the offer. */
export function readUseCase(text: string): NamedIndustries[] {
  const { words, mentions } = readEveryTerm(text);
  const isKept = (mention: Mention) => !domainNouns.has(mention.key) && !isMereAdjective(words, mention);
  const kept = mentions.filter((mention) => isOfWork(words, mention) || isKept(mention));
  return withStandings(withoutWhatIsSold(inContext(withoutOtherWords({ text, words, mentions: kept }))));
}

/** Reads the industries that an entry of a list of industries names, touches or excludes. */
export function readListedIndustry(text: string): NamedIndustries[] {
  return withStandings(inContext(withoutOtherWords(readText(text))));
}

function withoutOtherWords(read: ReadText): ReadText {
  const { words, mentions } = withoutFunctions(withSharedTopics(read));
  return { ...read, words, mentions: mentions.filter((mention) => !isPronoun(read, mention)) };
}

/** Whether a mention names the customers of an activity: "medical" in "medical billing", "patient" in "patient scheduling". */
function isOfWork(words: readonly IndustryWord[], { key, last }: Mention): boolean {
  return (adjectives.has(key) || domainNouns.has(key)) && endsInWork(restOfPhrase(words, last));
}

/** Whether a mention is the pronoun "it" and not the industry "IT". */
function isPronoun(read: ReadText, mention: Mention): boolean {
  const quote = quoteOf(read, mention);
  return onlyInCapitals.has(mention.key) && quote !== quote.toUpperCase();
}

function withStandings(read: OfferText): NamedIndustries[] {
  return [...standingsOf(read)].map(([mention, standing]) => ({
    industries: mention.industries,
    quote: quoteOf(read, mention),
    standing,
  }));
}
