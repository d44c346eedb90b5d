/** The finding of a criterion in a lead. */
export type CriterionReading = {
  /** The place of the case that holds, from 0; null where none does. */
  readonly caseIndex: number | null;
  /** The unchanged text of the field or column; null where it is blank. */
  readonly text: string | null;
  /** Whether the criterion has a `BETWEEN` and the text is not a number. */
  readonly unreadable: boolean;
};
