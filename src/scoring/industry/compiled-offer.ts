import type { ScoredOffer } from '../../domain/offer.js';
import { type Literals, literalsOf } from './literals.js';
import { type NamedIndustries, readListedIndustry, readUseCase } from './offer-reading.js';
import type { Standing } from './standings.js';
import { adjacentIndustries, allIndustries, isWithin } from './taxonomy.js';
import { keyOf } from './terms.js';

/** The offer's words for an industry, by the industry's name. */
type Phrases = ReadonlyMap<string, string>;

/** An offer's industries, prepared for matching. */
export type CompiledOffer = {
  readonly namesIndustries: boolean;
  readonly exact: Phrases;
  readonly adjacent: Phrases;
  /** The adjacent industries that the offer itself names. */
  readonly namedBeside: Phrases;
  readonly excluded: Phrases;
  /** Whole entries by their key, to match a lead's industry with the same words. */
  readonly wholes: Phrases;
  readonly adjacentWholes: Phrases;
  readonly literals: Literals;
  readonly adjacentLiterals: Literals;
};

/** Compiles an offer's industries. They come from `idealCustomer`, or, where it lists none, from `idealUseCases`. */
export function compileOffer({ idealCustomer, idealUseCases }: ScoredOffer): CompiledOffer {
  const { industries, adjacentIndustries: listed } = idealCustomer;
  const isListed = industries.length > 0;
  const sources = isListed ? industries : idealUseCases;
  const inUseCases = idealUseCases.flatMap(readUseCase);
  const named = isListed ? industries.flatMap(readListedIndustry) : inUseCases;
  const exact = phrasesOf(named, 'NAMED');
  const listedAdjacent = phrasesOf(listed.flatMap(readListedIndustry), 'NAMED');
  const touched = phrasesOf(named, 'TOUCHED');
  const adjacent = firstOfEach([...listedAdjacent, ...neighboursOf(exact), ...touched]);
  const isNamed = (industry: string) => exact.has(industry) || listedAdjacent.has(industry);
  return {
    namesIndustries: exact.size > 0 || adjacent.size > 0 || industries.length > 0,
    exact,
    adjacent,
    namedBeside: firstOfEach([...listedAdjacent, ...touched]),
    excluded: excludedIn([...named, ...inUseCases], isNamed),
    wholes: wholesOf(sources),
    adjacentWholes: wholesOf(listed),
    literals: literalsOf(sources),
    adjacentLiterals: literalsOf(listed),
  };
}

function phrasesOf(named: readonly NamedIndustries[], wanted: Standing): Map<string, string> {
  const withStanding = named.filter(({ standing }) => standing === wanted);
  return firstOfEach(withStanding.flatMap(({ industries, quote }) => industries.map((name) => [name, quote] as const)));
}

function neighboursOf(exact: Phrases): (readonly [string, string])[] {
  return [...exact].flatMap(([industry, phrase]) =>
    adjacentIndustries(industry).map((other) => [other, phrase] as const),
  );
}

/** Returns the excluded industries with all industries within them, except those that the offer names. */
function excludedIn(named: readonly NamedIndustries[], isNamed: (industry: string) => boolean): Phrases {
  const excluded = named.filter(({ standing }) => standing === 'EXCLUDED');
  return firstOfEach(
    excluded.flatMap(({ industries, quote }) =>
      allIndustries()
        .filter((industry) => isExcluded(industry, industries) && !isNamed(industry))
        .map((industry) => [industry, quote] as const),
    ),
  );
}

/** Whether an industry is excluded: "not hospitals" excludes all hospitals, but not other industries within health care. */
function isExcluded(industry: string, named: readonly string[]): boolean {
  const [main = ''] = named;
  return named.some((whole) => {
    const isWide = whole !== main && isWithin(main, whole);
    return isWide ? industry === whole : isWithin(industry, whole);
  });
}

function wholesOf(texts: readonly string[]): Phrases {
  return firstOfEach(texts.map((text) => [keyOf(text), text.trim()] as const));
}

function firstOfEach(entries: readonly (readonly [string, string])[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const [key, value] of entries) if (!first.has(key)) first.set(key, value);
  return first;
}
