/** A part of a run of letters that is a word of its own: where in the run it stands, and how it is compared. */
export type Piece = { readonly at: number; readonly length: number; readonly folded: string };
