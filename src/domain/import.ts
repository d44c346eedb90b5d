import type { LeadField, RowRejectionCode, TextEncoding } from './generated/enums.js';
import type { ImportWarning } from './import-warning.js';
import type { LeadDraft } from './lead.js';

/** How an uploaded file was read. */
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

/** What was found in the header row of a file. */
export type ImportLayout = {
  readonly columns: readonly ImportColumn[];
  readonly missingColumns: readonly LeadField[];
  /** How the file was read; null where there is none, or where a former version read it. */
  readonly format: FileFormat | null;
};

/** What became of an import's rows. */
export type ImportResult = ImportCounts & {
  /** Rows below the header without text; null where there is no file, or where a former version took it. */
  readonly blankRows: number | null;
  /** The columns whose text no field took, as the leads' extra columns name them. */
  readonly extraHeaders: readonly string[];
  readonly warnings: readonly ImportWarning[];
};

export type ImportRecord = ImportResult &
  ImportLayout & {
    readonly id: string;
    readonly offerId: string;
    readonly filename: string | null;
    /** The offer whose leads were copied, which may be gone; null for other imports. */
    readonly copiedFromId: string | null;
    readonly createdAt: Date;
  };

/** Why a row became no lead, with the row itself. */
export type RowRejection = {
  /** The row's number in a spreadsheet, or an input's position, from 1. */
  readonly row: number;
  /** The header of the column at fault; null where it is the row as a whole. */
  readonly column: string | null;
  readonly code: RowRejectionCode;
  readonly message: string;
  /** The text at fault, cut to 100 characters. */
  readonly value: string | null;
  /** The row's cells under the file's columns. */
  readonly cells: readonly string[];
  /** The cells that had no column. */
  readonly surplus: readonly string[];
};

/** A row read: a lead, or the reason why it is none. */
export type LeadRow =
  | { readonly row: number; readonly draft: LeadDraft }
  | { readonly row: number; readonly rejection: RowRejection };
