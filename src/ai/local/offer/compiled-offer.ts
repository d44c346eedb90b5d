import { compileOffer as compileIndustries } from '../../../scoring/industry/compiled-offer.js';
import { quoteOf, readText } from '../../../scoring/industry/mentions.js';
import { industriesNamedIn, industryMatcher } from '../../../scoring/industry.js';
import type { ScoredOffer } from '../../../scoring/offer.js';
import { roleJudge } from '../../../scoring/role.js';
import type { IndustryVerdict, RoleVerdict } from '../../../scoring/verdicts.js';
import { readWords } from '../../../text/words.js';
import generic from '../vocabulary/generic-words.json' with { type: 'json' };
import { type CompanySize, companySizesIn } from './company-sizes.js';
import { type ServedFunctions, servedFunctions, spaceOut } from './served-functions.js';
import { findTopicsInOffer, type Topic } from './topics.js';

/** What the classifier knows of an offer, read once for all its leads. */
export type CompiledOffer = ServedFunctions & {
  /** What the offer is for, by its name and value propositions, or else by its use cases. */
  readonly topics: ReadonlySet<Topic>;
  /** What its use cases are about. */
  readonly useCaseTopics: ReadonlySet<Topic>;
  /** Telling words of its name and value propositions. */
  readonly ownWords: ReadonlySet<string>;
  readonly namesIndustries: boolean;
  /** A use case that is limited to no industry; null where each is, or where the ideal customer's industries are listed. */
  readonly openUseCase: string | null;
  readonly sizes: readonly CompanySize[];
  /** Whether it names the posts that it is for. */
  readonly namesPosts: boolean;
  readonly judgeRole: (role: string | null) => RoleVerdict;
  readonly judgeIndustry: (industry: string | null) => IndustryVerdict;
  /** The words of a lead's industry that the offer rules out; null where it rules out none of them. */
  readonly excludedIn: (industry: string) => string | null;
};

const MIN_OWN_WORD = 4;
const genericWords = new Set(generic.flatMap(readWords).map(({ folded }) => folded));

export function compileOffer(offer: ScoredOffer): CompiledOffer {
  const promises = [offer.name, ...offer.valueProps].map(spaceOut);
  const { industries, decisionMakers, influencers } = offer.idealCustomer;
  const promisedTopics = topicsOf(promises);
  const useCaseTopics = topicsOf(offer.idealUseCases);
  return {
    ...servedFunctions(offer),
    topics: promisedTopics.size > 0 ? promisedTopics : useCaseTopics,
    useCaseTopics,
    ownWords: ownWordsOf(promises),
    namesIndustries: [...industries, ...offer.idealUseCases].some(namesIndustry),
    openUseCase: (industries.length === 0 && offer.idealUseCases.find(isOpen)) || null,
    sizes: offer.idealUseCases.flatMap((text) => companySizesIn(readWords(text))),
    namesPosts: decisionMakers.length + influencers.length > 0,
    judgeRole: roleJudge(offer.idealCustomer),
    judgeIndustry: industryMatcher(offer),
    excludedIn: excludedFinder(offer),
  };
}

function excludedFinder(offer: ScoredOffer): CompiledOffer['excludedIn'] {
  const { excluded } = compileIndustries(offer);
  if (excluded.size === 0) return () => null;
  return (industry) => {
    const read = readText(industry);
    const mention = read.mentions.find(({ industries }) => industries.some((name) => excluded.has(name)));
    return mention ? quoteOf(read, mention) : null;
  };
}

function namesIndustry(text: string): boolean {
  return industriesNamedIn(text).some(({ standing }) => standing === 'NAMED');
}

/** "Not agencies" limits an offer too. */
function isOpen(text: string): boolean {
  return industriesNamedIn(text).every(({ standing }) => standing === 'TOUCHED');
}

function topicsOf(texts: readonly string[]): Set<Topic> {
  return new Set(texts.flatMap((text) => findTopicsInOffer(readWords(text)).flatMap(({ meaning }) => meaning ?? [])));
}

function ownWordsOf(texts: readonly string[]): Set<string> {
  const words = texts.flatMap(readWords).map(({ folded }) => folded);
  return new Set(words.filter((word) => word.length >= MIN_OWN_WORD && !genericWords.has(word) && !/\d/.test(word)));
}
