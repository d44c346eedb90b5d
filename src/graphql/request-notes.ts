/** Notes on a request for the log. They hold no data of the client. */
export type RequestNotes = { readonly id: string; operation?: string; cost?: number };
