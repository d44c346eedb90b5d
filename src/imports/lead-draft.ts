import type { LeadKey } from '../domain/lead-fields.js';

/** A lead as one row tells it, not yet matched with those the offer has. Text is trimmed; blank text is null. */
export type LeadDraft = { readonly [Key in LeadKey]: string | null } & {
  /** Columns that no field takes, by header; blank cells are left out. */
  readonly extra: Readonly<Record<string, string>>;
};

export type RowRejectionCode =
  | 'EMPTY'
  | 'TOO_MANY_CELLS'
  | 'MALFORMED_QUOTES'
  | 'CELL_TOO_LONG'
  | 'UNREADABLE'
  | 'NOT_A_LEAD';

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
