import type { BusinessFunction } from './generated/enums.js';

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

export type OfferRecord = ScoredOffer & {
  readonly id: string;
  /** Counts the changes that scoring can see. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Whether a run starts by itself when an upload has brought leads. */
  readonly scoreOnUpload: boolean;
  /** The version of its scoring model that is in force. */
  readonly modelVersion: number;
};

/** What is to become of an offer; null leaves a part as it is, and with the text its results. */
export type OfferUpdate = { readonly text: ScoredOffer | null; readonly scoreOnUpload: boolean | null };

/** `leads = scored + failed + disqualified + unscored`; `stale` counts those among the first three. */
export type OfferCounts = {
  readonly leads: number;
  readonly scored: number;
  readonly failed: number;
  readonly disqualified: number;
  readonly stale: number;
  readonly unscored: number;
  /** Those that the next run takes, each once. */
  readonly toScore: number;
};
