/** A word within a run of letters: its place in the run, and its folded form. */
export type Piece = { readonly at: number; readonly length: number; readonly folded: string };
