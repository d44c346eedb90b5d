import type { BusinessFunction } from '../../domain/generated/enums.js';
import type { ScoredOffer } from '../../domain/offer.js';
import type { IndustryVerdict } from '../../domain/rule-factors.js';
import { neighboursOf } from '../../scoring/functions/business-functions.js';
import { buyingFunctionsOf } from '../../scoring/functions/buying-functions.js';
import { peopleNamedIn } from '../../scoring/functions/read-offer.js';
import { compileOffer as compileIndustries } from '../../scoring/industry/compiled-offer.js';
import { quoteOf, readText } from '../../scoring/industry/mentions.js';
import { industriesNamedIn, industryMatcher } from '../../scoring/industry.js';
import { type NamedRole, namedRoleOf, readNamedRoles } from '../../scoring/role/named-roles.js';
import { readTitle } from '../../scoring/role/title.js';
import { phraseFinder } from '../../text/phrases.js';
import { remembered } from '../../text/remembered.js';
import { phrasesOf } from '../../text/word-lists.js';
import { readWords } from '../../text/words.js';
import { countriesServed } from './places.js';
import generic from './vocabulary/generic-words.json' with { type: 'json' };
import posts from './vocabulary/posts.json' with { type: 'json' };
import serviceTrades from './vocabulary/service-trades.json' with { type: 'json' };

/** An offer as the judge reads it, once for all its leads. */
export type JudgedOffer = {
  readonly buys: ReadonlySet<BusinessFunction>;
  readonly near: ReadonlySet<BusinessFunction>;
  /** Specific words of its name and of its use cases. */
  readonly nameWords: ReadonlySet<string>;
  readonly customerWords: ReadonlySet<string>;
  /** The stems of specific words of its name and value propositions. */
  readonly topicStems: ReadonlySet<string>;
  readonly namesIndustries: boolean;
  /** Whether a use case is open to any industry ("HR teams that …"). */
  readonly isOpen: boolean;
  /** The countries that it is limited to; empty where it names none. */
  readonly countries: ReadonlySet<string>;
  /** Whether it sells or includes software. */
  readonly isSoftware: boolean;
  /** Returns the relevance that the offer gives to a post in a title; null where it names none of its posts. */
  readonly namedPostIn: (title: string) => NamedRole['relevance'] | null;
  readonly judgeIndustry: (industry: string | null) => IndustryVerdict;
  /** Returns the words of an industry that the offer excludes; null where it excludes none. */
  readonly excludedIn: (industry: string) => string | null;
  /** Returns the words of an industry that sells what the offer sells; null where it does not. */
  readonly sellingIn: (industry: string) => string | null;
};

const findSoftware = phraseFinder(phrasesOf(posts.softwareOffers).map((phrase) => [phrase, true]));
const SERVICES: Readonly<Partial<Record<BusinessFunction, readonly string[]>>> = serviceTrades;
/** Words between what an offer sells and its customers. */
const CUSTOMERS = /\s(?:for|für|pour|para|per|voor|dla)\s/iu;
const MIN_TELLING = 4;
/** Endings of English and German words that leave their meaning as it is. */
const ENDING = /(?:ation|ing|er|or|ment|ion|ed|e|y|ung|ungen|en)$/;
const genericWords = new Set(
  phrasesOf(generic)
    .flatMap(readWords)
    .map(({ folded }) => folded),
);

export function readJudgedOffer(offer: ScoredOffer): JudgedOffer {
  const buys = new Set(buyingFunctionsOf(offer).map((buying) => buying.function));
  const [sold = ''] = offer.name.split(CUSTOMERS);
  const isSoftware = [sold, ...offer.valueProps].some((text) => findSoftware(readWords(text)).length > 0);
  const { industries } = offer.idealCustomer;
  const useCases = offer.idealUseCases.map((text) => ({ text, named: industriesNamedIn(text) }));
  return {
    buys,
    near: new Set([...buys].flatMap(neighboursOf).filter((name) => !buys.has(name))),
    nameWords: tellingWords([offer.name]),
    topicStems: new Set([...tellingWords([offer.name, ...offer.valueProps])].map(tellingStemOf)),
    customerWords: tellingWords(offer.idealUseCases),
    namesIndustries:
      industries.length > 0 || useCases.some(({ named }) => named.some(({ standing }) => standing === 'NAMED')),
    isOpen:
      industries.length === 0 &&
      useCases.some(
        ({ text, named }) =>
          named.every(({ standing }) => standing === 'TOUCHED') || peopleNamedIn(readWords(text)).length > 0,
      ),
    countries: countriesServed([offer.name, ...offer.idealUseCases]),
    isSoftware,
    namedPostIn: namedPostFinder(offer),
    judgeIndustry: industryMatcher(offer),
    excludedIn: industryFinder(compileIndustries(offer).excluded),
    sellingIn: industryFinder(tradesOf(sold, buys)),
  };
}

/** Returns the industries of the offer's own trade: those in its name before "for", and those that do the buyers' work for them. */
function tradesOf(sold: string, buys: ReadonlySet<BusinessFunction>): ReadonlySet<string> {
  const outsourced = [...buys].flatMap((buyer) => SERVICES[buyer] ?? []);
  return new Set([...industriesNamedIn(sold).flatMap(({ industries }) => industries), ...outsourced]);
}

function namedPostFinder({ idealCustomer }: ScoredOffer): JudgedOffer['namedPostIn'] {
  const roles = readNamedRoles(idealCustomer);
  return (title) => {
    if (roles.length === 0) return null;
    const named = readTitle(title).posts.flatMap((post) => namedRoleOf(post, roles)?.relevance ?? []);
    return named.includes('DECISION_MAKER') ? 'DECISION_MAKER' : (named[0] ?? null);
  };
}

function industryFinder(wanted: Pick<ReadonlySet<string>, 'size' | 'has'>): JudgedOffer['excludedIn'] {
  if (wanted.size === 0) return () => null;
  const find = remembered((industry) => {
    const read = readText(industry);
    const mention = read.mentions.find(({ industries }) => industries.some((name) => wanted.has(name)));
    return { quote: mention ? quoteOf(read, mention) : null };
  });
  return (industry) => find(industry).quote;
}

function tellingWords(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .flatMap(readWords)
      .map(({ folded }) => folded)
      .filter(isTelling),
  );
}

function isTelling(word: string): boolean {
  return word.length >= MIN_TELLING && !genericWords.has(word);
}

/** Whether a word is of the offer's topic, in any form: "planner" is of an offer of "planning". */
export function isOfTopic(word: string, { topicStems }: JudgedOffer): boolean {
  return word.length >= MIN_TELLING && topicStems.has(tellingStemOf(word));
}

/** Returns the stem of a specific word; a generic word has none. */
const tellingStemOf = remembered((word) => {
  if (!isTelling(word)) return '';
  const stem = word.replace(ENDING, '');
  return stem.length < MIN_TELLING ? word : stem;
});
