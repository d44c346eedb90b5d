import type { ImportWarningCode } from './generated/enums.js';

/** Something that the user who made an import should know. */
export type ImportWarning = {
  readonly code: ImportWarningCode;
  /** What was found and what to do. */
  readonly message: string;
  /** How many rows it concerns; null where it concerns the file as a whole. */
  readonly rows: number | null;
};
