/** What criteria read of a person: a field without text is null; `extra` holds the columns that no field took, by header. */
export type CriterionLead = {
  readonly role: string | null;
  readonly company: string | null;
  readonly industry: string | null;
  readonly location: string | null;
  readonly linkedinBio: string | null;
  readonly email: string | null;
  readonly linkedinUrl: string | null;
  readonly extra: Readonly<Record<string, string>>;
};

/** What a criterion finds in a lead. */
export type CriterionReading = {
  /** Which case holds, from 0; null where none does. */
  readonly caseIndex: number | null;
  /** What stands in the field or column, as it is; null where that is blank. */
  readonly text: string | null;
  /** Whether a `BETWEEN` was asked of a text that is no number. */
  readonly unreadable: boolean;
};
