/** Notes on a request: for the log, and for the cache of answers. They hold no data of the client. */
export type RequestNotes = {
  readonly id: string;
  operation?: string;
  cost?: number;
  /** Set where the answer holds only at this moment: it depends on the time, or has a signed link. */
  isOfMoment?: true;
};
