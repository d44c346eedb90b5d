import type { BusinessFunction } from './generated/enums.js';

/** The ideal customer as the owner describes it. Empty lists fall back to the offer's text and the default role classes. */
export type IdealCustomer = {
  readonly industries: readonly string[];
  readonly adjacentIndustries: readonly string[];
  readonly decisionMakers: readonly string[];
  readonly influencers: readonly string[];
  /** The business functions that buy the offer. */
  readonly buyingFunctions: readonly BusinessFunction[];
};

/** The parts of an offer that scoring reads. */
export type ScoredOffer = {
  readonly name: string;
  readonly valueProps: readonly string[];
  readonly idealUseCases: readonly string[];
  readonly idealCustomer: IdealCustomer;
};

export type OfferRecord = ScoredOffer & {
  readonly id: string;
  /** Counts the changes that affect scoring. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Whether an upload of leads starts a run. */
  readonly scoreOnUpload: boolean;
  /** The version of its scoring model that is in force. */
  readonly modelVersion: number;
};

/** Changes to an offer. Null leaves a part unchanged; an unchanged text keeps the results fresh. */
export type OfferUpdate = { readonly text: ScoredOffer | null; readonly scoreOnUpload: boolean | null };

/** The leads of an offer by state: `leads = scored + failed + disqualified + unscored`. `stale` counts among the first three. */
export type OfferCounts = {
  readonly leads: number;
  readonly scored: number;
  readonly failed: number;
  readonly disqualified: number;
  readonly stale: number;
  readonly unscored: number;
  /** The leads that the next run takes, each counted once. */
  readonly toScore: number;
};
