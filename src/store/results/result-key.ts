import type { Prisma } from '../generated/sqlite/client.js';

/** The position of a row in all orders, after which the next page starts. */
export type ResultKey = {
  readonly score: number | null;
  readonly rulePoints: number;
  /** The rank of its confidence; negative for a disqualified lead. */
  readonly confidence: number;
  readonly scoredAt: Date;
  readonly leadId: string;
  /** The text of an order by text, null where the lead has none; omitted in other orders. */
  readonly sortText?: string | null;
};

/** A segment of an order, read to its end before the next: rows with a score, those without, and disqualified ones last. */
export type Segment = { readonly where: Prisma.Sql; readonly orderBy: Prisma.Sql };
