/** What can be odd about leads that are taken all the same. */
export type ImportWarningCode = 'ENCODING_GUESSED' | 'KEY_SHARED' | 'ID_ROUNDED' | 'PLACEHOLDER' | 'COLUMN_LEFT_OUT';

/** Something that the owner of an import should know. */
export type ImportWarning = {
  readonly code: ImportWarningCode;
  /** What is odd and what to do. */
  readonly message: string;
  /** How many rows it concerns; null where it concerns the file as a whole. */
  readonly rows: number | null;
};
