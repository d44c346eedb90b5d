/** What is noted of a request while it is answered, for the log. Nothing of it is what a client sends as data. */
export type RequestNotes = { readonly id: string; operation?: string; cost?: number };
