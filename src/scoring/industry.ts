import type { ScoredOffer } from '../domain/offer.js';
import type { IndustryVerdict } from '../domain/rule-factors.js';
import { remembered } from '../text/remembered.js';
import { compileOffer } from './industry/compiled-offer.js';
import { matchIndustry } from './industry/match.js';
import { type NamedIndustries, readUseCase } from './industry/offer-reading.js';

/**
 * Compiles an offer's ideal customer into a function that judges a lead's industry: EXACT, ADJACENT or NONE.
 * The industries come from `idealCustomer`, or where it names none from `idealUseCases`.
 */
export function industryMatcher(offer: ScoredOffer): (industry: string | null) => IndustryVerdict {
  const compiled = compileOffer(offer);
  const match = remembered((industry) => matchIndustry(compiled, industry));
  return (industry) => match(industry ?? '');
}

/** An industry of the taxonomy, and the offer's words that name it. */
export type ReadIndustry = { readonly name: string; readonly from: string };

/** Reads the industries that an offer names: those that match exactly, and the adjacent ones that it names itself. */
export function readIndustries(offer: ScoredOffer): {
  readonly exact: readonly ReadIndustry[];
  readonly adjacent: readonly ReadIndustry[];
} {
  const { exact, namedBeside, excluded } = compileOffer(offer);
  const beside = [...namedBeside].filter(([name]) => !exact.has(name) && !excluded.has(name));
  return { exact: readFrom([...exact]), adjacent: readFrom(beside) };
}

/** Reads the industries that a text (a use case, a biography) names, touches or excludes, in order, each with its quote. */
export function industriesNamedIn(text: string): readonly NamedIndustries[] {
  return readUseCase(text);
}

function readFrom(phrases: readonly (readonly [string, string])[]): ReadIndustry[] {
  return phrases.map(([name, from]) => ({ name, from }));
}
