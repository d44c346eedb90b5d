import type { LeadQuery } from '../generated/operations/graphql.js';

/** A lead with its result, as its panel shows it. */
export type Lead = NonNullable<LeadQuery['lead']>;
