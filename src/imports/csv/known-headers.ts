/** What is known of headers, of whatever language and field. */
export type HeaderKnowledge = {
  /** Whether a cell is a header that means something here, so that its row is a header row. */
  knows(text: string): boolean;
  /** The same, where it is spelled with these very letters, so that they are the right ones. */
  knowsSpelling(text: string): boolean;
  /** Whether a cell is the header of a column once more, or another one that means the same. */
  meansTheSame(text: string, header: string): boolean;
};
