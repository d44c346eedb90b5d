import type { Rows } from './take-rows.js';

/** Rows to be taken, and what their leads keep beside the fields, once they are read. */
export type LeadsToTake = {
  readonly rows: Rows;
  keptHeaders(): string[];
  /** How many rows had no text; null where there is no file. */
  blankRows(): number | null;
};
