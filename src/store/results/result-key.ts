import type { Prisma } from '../generated/sqlite/client.js';

/** Where a row stands in any of the orders: what the next page starts behind. */
export type ResultKey = {
  readonly score: number | null;
  readonly rulePoints: number;
  /** The rank of its confidence; negative where the lead is disqualified. */
  readonly confidence: number;
  readonly scoredAt: Date;
  readonly leadId: string;
  /** The text that an order by a text sorts by, null where the lead has none; left out in other orders. */
  readonly sortText?: string | null;
};

/** A stretch of an order that is read to its end before the next: rows with a score, those without, and at last those that are disqualified. */
export type Segment = { readonly where: Prisma.Sql; readonly orderBy: Prisma.Sql };
