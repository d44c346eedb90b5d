/** A lead's place in the list that is ordered by score. */
export type ListPlace = {
  readonly leadId: string;
  readonly score: number | null;
  readonly fit: number;
  readonly confidence: number;
};

/** The order of the call list: score, fit, confidence, then the order of upload, in which ids are given. Those without a score come last. */
export function compareInList(one: ListPlace, other: ListPlace): number {
  return (
    (other.score ?? -1) - (one.score ?? -1) ||
    other.fit - one.fit ||
    other.confidence - one.confidence ||
    (one.leadId < other.leadId ? -1 : Number(one.leadId > other.leadId))
  );
}
