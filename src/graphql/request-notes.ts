/** Notes on a request, for the log and for the cache of responses, without data of the client. */
export type RequestNotes = {
  readonly id: string;
  operation?: string;
  cost?: number;
  /** Set if the response is valid only at this moment: it depends on the time, or has a signed link. */
  isOfMoment?: true;
};
