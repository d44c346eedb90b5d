import type { ImportWarningCode } from './generated/enums.js';

/** Something that the owner of an import should know. */
export type ImportWarning = {
  readonly code: ImportWarningCode;
  /** What is odd and what to do. */
  readonly message: string;
  /** How many rows it concerns; null where it concerns the file as a whole. */
  readonly rows: number | null;
};
