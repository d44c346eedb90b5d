import { isBlank } from './cells.js';

const TOTAL =
  /^(?:(?:grand|sub)[ -]?)?(?:totals?|totale|totalt|totaal|sum|summe|gesamt(?:summe|zahl)?|suma|razem|celkem|összesen|toplam|итого|всего|σύνολο|合計|总计|合计|總計|합계)(?![\p{L}\p{M}])/iu;
const NUMBER = /^[\p{Sc}\d\s.,%()+-]+$/u;
const CLOSING_WORDS =
  /copyright|©|\(c\) ?\d{4}|all rights reserved|confidential|^(?:generated|exported|printed|created|downloaded) (?:by|on|at|from)\b|^page \d+|end of (?:report|list|file|export)\b|^\(?\d+ (?:records?|rows?|leads?|contacts?|results?|entry|entries)\b/i;

type Row = { readonly row: number; readonly cells: readonly string[] };

/** Whether a row may be one of those that close a file: it has a single cell, or is a total of numbers. */
export function mayClose(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return cells.findIndex((cell, place) => place > first && !isBlank(cell)) === -1 || isTotal(cells);
}

/**
 * The place of the first of the last rows that is no part of the list: behind a blank row, without delimiters, a total or a
 * copyright. `before` is the row above them.
 */
export function firstClosing(rows: readonly Row[], before: number): number {
  const place = rows.findIndex(({ row, cells }, index) => {
    const above = rows[index - 1]?.row ?? before;
    return (
      row > above + 1 || cells.length === 1 || isTotal(cells) || cells.some((cell) => CLOSING_WORDS.test(cell.trim()))
    );
  });
  return place === -1 ? rows.length : place;
}

function isTotal(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return TOTAL.test((cells[first] ?? '').trim()) && cells.slice(first + 1).every(isNumberOrBlank);
}

function isNumberOrBlank(cell: string): boolean {
  return isBlank(cell) || NUMBER.test(cell.trim());
}
