/** Knowledge about headers of all languages and fields. */
export type HeaderKnowledge = {
  /** Whether a cell is a known header, so that its row is a header row. */
  knows(text: string): boolean;
  /** Whether a cell is a known header in this exact spelling, so that its letters were decoded correctly. */
  knowsSpelling(text: string): boolean;
  /** Whether a cell repeats the header of a column, or is another header of the same meaning. */
  meansTheSame(text: string, header: string): boolean;
};
