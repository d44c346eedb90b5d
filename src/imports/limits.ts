/** The limits of one import. */
export type ImportLimits = {
  /** The file's size, in bytes (`MAX_UPLOAD_MB`). */
  readonly maxBytes: number;
  /** Rows below the header that are not blank (`MAX_ROWS`). */
  readonly maxRows: number;
  /** Characters (UTF-16 code units) of one cell. */
  readonly maxCellLength: number;
};
