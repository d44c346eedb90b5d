import type { RowRejectionCode } from '../domain/generated/enums.js';
import type { RowRejection } from '../domain/import.js';
import type { NonLead } from './csv/non-lead-rows.js';
import { shorten, toStorable } from './shown-text.js';

/** A row that became no lead, and the width of its header. */
export type RejectedRow = { readonly row: number; readonly cells: readonly string[]; readonly width: number };

/** Why a row was rejected. */
export type RejectionReason<Code = RowRejectionCode> = {
  readonly code: Code;
  readonly message: string;
  readonly column?: string;
  readonly value?: string;
};

export function reject<Code>(
  { row, cells, width }: RejectedRow,
  { code, message, column, value }: RejectionReason<Code>,
): Omit<RowRejection, 'code'> & { readonly code: Code } {
  const shown = cells.map(toStorable);
  return {
    row,
    column: column ?? null,
    code,
    message,
    value: value === undefined ? null : shorten(value) || null,
    cells: shown.slice(0, width),
    surplus: shown.slice(width),
  };
}

const NON_LEADS: Readonly<Record<NonLead, string>> = {
  HEADER_AGAIN: 'The row repeats the header, so it is not a lead. Remove it.',
  SECOND_HEADER: 'The row is a second line of the header, so it is not a lead. Remove it.',
  OTHER_TABLE:
    'The row belongs to another table further down, which has its own header. ' +
    'Upload that table as another file, or say in "headerRow" which row holds its headers.',
  HEADING: 'The row is the heading of the rows below it, not a lead. If it is a lead, fill in another of its cells.',
  TOTAL: 'The row has totals of the rows above it and is not a lead. If it is a lead, fill in another of its cells.',
  BELOW_THE_LIST:
    'The row is below the list, like a total or a copyright notice, so it is not a lead. ' +
    'If it is a lead, fill in another of its cells.',
};

export function notALead(kind: NonLead, cells: readonly string[]): RejectionReason {
  return { code: 'NOT_A_LEAD', message: NON_LEADS[kind], value: cells.filter((cell) => cell.trim() !== '').join(' ') };
}

export function emptyRow(): RejectionReason {
  const message =
    'No column that maps to a field has text in this row. Fill in a role or a company, or remove the row.';
  return { code: 'EMPTY', message };
}

export function tooManyCells({ cells, width }: RejectedRow): RejectionReason {
  const message =
    `The row has ${cells.length} cells, but the header has ${width}. ` +
    'Put quotation marks around a cell that holds the delimiter, or give the column a header.';
  return { code: 'TOO_MANY_CELLS', message, value: cells.slice(width).join(' ') };
}

export function malformedQuotes(text: string): RejectionReason {
  const message =
    'A quotation mark opens a cell but is not closed at its end. Close it, and double quotation marks within the cell.';
  return { code: 'MALFORMED_QUOTES', message, value: text };
}

export function rowTooLong(text: string): RejectionReason {
  const message = 'The row is too long to be read. Shorten it, or check that each lead is on its own line.';
  return { code: 'CELL_TOO_LONG', message, value: text };
}

export function cellTooLong(column: string, value: string, maxLength: number): RejectionReason {
  const message = `The cell has ${value.length} characters, but at most ${maxLength} are allowed. Shorten it.`;
  return { code: 'CELL_TOO_LONG', message, column, value };
}

export function unreadable(column: string, value: string): RejectionReason {
  const message =
    'The cell has characters that cannot be read (a NUL, or bytes that are no text). Retype it, and save as CSV (UTF-8).';
  return { code: 'UNREADABLE', message, column, value };
}
