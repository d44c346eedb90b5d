/** What a criterion finds in a lead. */
export type CriterionReading = {
  /** Which case holds, from 0; null where none does. */
  readonly caseIndex: number | null;
  /** What stands in the field or column, as it is; null where that is blank. */
  readonly text: string | null;
  /** Whether a `BETWEEN` was asked of a text that is no number. */
  readonly unreadable: boolean;
};
