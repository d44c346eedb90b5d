import type { LeadField, RowRejectionCode, TextEncoding } from './generated/enums.js';
import type { ImportWarning } from './import-warning.js';
import type { LeadDraft } from './lead.js';

/** The format by which an uploaded file was read. */
export type FileFormat = {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  /** The header's row number in a spreadsheet. */
  readonly headerRow: number;
};

export type ImportCounts = {
  readonly rowsRead: number;
  readonly created: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly rejected: number;
};

export type ImportColumn = { readonly header: string; readonly index: number; readonly field: LeadField | null };

/** The columns that were found in the header row of a file. */
export type ImportLayout = {
  readonly columns: readonly ImportColumn[];
  readonly missingColumns: readonly LeadField[];
  /** Null where there was no file, or where an earlier version of the service read it. */
  readonly format: FileFormat | null;
};

/** The results of an import's rows. */
export type ImportResult = ImportCounts & {
  /** Rows below the header without text; null where there was no file, or where an earlier version of the service read it. */
  readonly blankRows: number | null;
  /** The unmapped columns, by their names among the leads' extra columns. */
  readonly extraHeaders: readonly string[];
  readonly warnings: readonly ImportWarning[];
};

export type ImportRecord = ImportResult &
  ImportLayout & {
    readonly id: string;
    readonly offerId: string;
    readonly filename: string | null;
    /** The offer whose leads were copied, which may be deleted by now; null for other imports. */
    readonly copiedFromId: string | null;
    readonly createdAt: Date;
  };

/** An import whose rows are still being read. */
export type ImportUnderWay = {
  readonly filename: string | null;
  readonly startedAt: Date;
  readonly rowsRead: number;
};

/** A rejected row, with the reason. */
export type RowRejection = {
  /** The row's number in a spreadsheet, or an input's position, from 1. */
  readonly row: number;
  /** The header of the column at fault; null where the whole row is at fault. */
  readonly column: string | null;
  readonly code: RowRejectionCode;
  readonly message: string;
  /** The text at fault, cut to 100 characters. */
  readonly value: string | null;
  /** The row's cells under the file's columns. */
  readonly cells: readonly string[];
  /** The cells beyond the last column. */
  readonly surplus: readonly string[];
};

/** A row of a file: a lead or a rejection. */
export type LeadRow =
  | { readonly row: number; readonly draft: LeadDraft }
  | { readonly row: number; readonly rejection: RowRejection };
