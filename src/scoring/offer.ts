import type { BusinessFunction } from './functions/business-functions.js';

/** Whom an offer is for, where its owner says so; empty lists fall back to the offer's text and the default role classes. */
export type IdealCustomer = {
  readonly industries: readonly string[];
  readonly adjacentIndustries: readonly string[];
  readonly decisionMakers: readonly string[];
  readonly influencers: readonly string[];
  /** The functions that buy it. */
  readonly buyingFunctions: readonly BusinessFunction[];
};

/** What a team sells and whom it helps, as far as scoring reads it. */
export type ScoredOffer = {
  readonly name: string;
  readonly valueProps: readonly string[];
  readonly idealUseCases: readonly string[];
  readonly idealCustomer: IdealCustomer;
};
