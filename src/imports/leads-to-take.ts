import type { Rows } from './take-rows.js';

/** Rows to import, and, once they are read, the headers of their extra columns. */
export type LeadsToTake = {
  readonly rows: Rows;
  keptHeaders(): string[];
  /** The number of rows without text; null where there is no file. */
  blankRows(): number | null;
};
