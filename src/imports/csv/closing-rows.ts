import { filledCell } from './cells.js';

const END_OF_WORD = '(?![\\p{L}\\p{M}])';
const TOTAL_WORDS =
  'totals?|totale|total(?:t|en)|totaal|sum|summen?|suma|razem|celkem|összesen|toplam|итоги?|всего|σύνολο|合計|总计|合计|總計|합계';
const TOTAL = new RegExp(
  `^(?:(?:grand|sub|sous|ara|промежуточный|podsuma|částečná) ?-? ?)?(?:${TOTAL_WORDS}|(?:gesamt|zwischen)(?:summen?|zahl|ergebnis)|del(?:sum|summa)|mezisoučet|résultat|小计|小計|소계)${END_OF_WORD}`,
  'iu',
);
/** The label of a group's total in spreadsheets: "Acme Total". */
const TOTAL_OF_GROUP = /\S\s(?:total|ergebnis|somme|suma|totale)$/iu;
/** Other labels of figures; numbers must be next to them, since a word alone is not enough. */
const FIGURE = new RegExp(
  `^(?:averages?|mean|median|count|durchschnitt|mittelwert|anzahl|moyenne|promedio|média|gemiddelde|średnia|průměr|ortalama|среднее|平均|평균)${END_OF_WORD}`,
  'iu',
);
const NUMBER = /^[\p{Sc}\d\s.,%()+-]+$/u;
const CLOSING_WORDS =
  /copyright|©|\(c\) ?\d{4}|all rights reserved|confidential|^(?:generated|exported|printed|created|downloaded) (?:by|on|at|from)\b|^page \d+|end of (?:report|list|file|export)\b|^\(?\d+ (?:records?|rows?|leads?|contacts?|results?|entry|entries)\b/i;

type Row = { readonly row: number; readonly cells: readonly string[] };

/** A number that is not a telephone number, which would mean a company called "Total". */
const COUNTED = /^(?![+(]|0\d)[\p{Sc}\d\s.,%()+-]*\d[\p{Sc}\d\s.,%()+-]*$/u;

/**
 * Whether a row may be one of those that close a file: it has a single cell, is a total of numbers, or is a word with
 * figures that a blank row separates from the list: "No-shows, 5". A notice without quotes may have a comma, and so two cells.
 */
export function mayClose(cells: readonly string[], isApart: boolean, columns: number): boolean {
  return (
    filledCell(cells, filledCell(cells) + 1) === -1 ||
    isTotal(cells) ||
    (isApart && (isFigure(cells) || isNotice(cells, columns)))
  );
}

function isNotice(cells: readonly string[], columns: number): boolean {
  return 2 * cells.length <= columns && CLOSING_WORDS.test((cells[0] ?? '').trim());
}

/**
 * Returns the position of the first of the closing rows: after a blank row, without delimiters, a total or a copyright. `before`
 * is the row above them.
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

/** Whether a row has totals of the rows above it, wherever it is in the list. */
export function isSubtotal(cells: readonly string[]): boolean {
  return isTotal(cells) && hasFigures(cells);
}

function isTotal(cells: readonly string[]): boolean {
  const first = filledCell(cells);
  const text = (cells[first] ?? '').trim();
  if (text.length > LONGEST_TOTAL || !areNumbers(cells, first + 1)) return false;
  return TOTAL.test(text) || ((TOTAL_OF_GROUP.test(text) || FIGURE.test(text)) && hasFigures(cells));
}

function isFigure(cells: readonly string[]): boolean {
  const first = filledCell(cells);
  return areNumbers(cells, first + 1) && hasFigures(cells.slice(first + 1));
}

const LONGEST_TOTAL = 100;

function hasFigures(cells: readonly string[]): boolean {
  return cells.some((cell) => COUNTED.test(cell.trim()));
}

/** Whether the cells from a place on are numbers or blank. */
function areNumbers(cells: readonly string[], from: number): boolean {
  for (let place = filledCell(cells, from); place !== -1; place = filledCell(cells, place + 1)) {
    if (!NUMBER.test((cells[place] ?? '').trim())) return false;
  }
  return true;
}
