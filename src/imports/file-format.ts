import type { Encoding } from './csv/encoding.js';

/** How an uploaded file was read. */
export type FileFormat = {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** The header's row number in a spreadsheet. */
  readonly headerRow: number;
};
