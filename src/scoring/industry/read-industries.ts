import type { ScoredOffer } from '../offer.js';
import { readOfferText, type Standing } from './offer-reading.js';

/** An industry of the taxonomy, with the words of the offer that it was read from. */
export type ReadIndustry = { readonly name: string; readonly from: string };

/** The industries that an offer names, and those next to them that it lists or touches. */
export function readIndustries({ idealCustomer, idealUseCases }: ScoredOffer): {
  readonly exact: readonly ReadIndustry[];
  readonly adjacent: readonly ReadIndustry[];
} {
  const sources = idealCustomer.industries.length > 0 ? idealCustomer.industries : idealUseCases;
  const exact = industriesIn(sources, 'NAMED');
  const beside = [...industriesIn(idealCustomer.adjacentIndustries, 'NAMED'), ...industriesIn(sources, 'TOUCHED')];
  const names = new Set(exact.map(({ name }) => name));
  return { exact, adjacent: firstOfEach(beside).filter(({ name }) => !names.has(name)) };
}

function industriesIn(texts: readonly string[], wanted: Standing): ReadIndustry[] {
  const named = texts.flatMap(readOfferText).filter(({ standing }) => standing === wanted);
  return firstOfEach(named.flatMap(({ industries, quote }) => industries.map((name) => ({ name, from: quote }))));
}

function firstOfEach(industries: readonly ReadIndustry[]): ReadIndustry[] {
  const first = new Map<string, ReadIndustry>();
  for (const industry of industries) if (!first.has(industry.name)) first.set(industry.name, industry);
  return [...first.values()];
}
