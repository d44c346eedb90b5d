import { type CellRow, isBlankRow } from './cells.js';

/** In order of preference. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Picks the delimiter under which one of the first rows has the most known headers. Among equals, picks the one that
 * splits the rows most evenly into the most cells. Where none splits any row, picks the comma.
 */
export function sniffDelimiter(
  rowsUnder: (delimiter: string) => readonly CellRow[],
  countKnown: (rows: readonly CellRow[]) => number,
): string {
  const guesses = DELIMITERS.map((delimiter) => {
    const rows = rowsUnder(delimiter);
    return {
      delimiter,
      known: delimiter === '|' && isInOneRowAlone(rows) ? 0 : countKnown(rows),
      score: evenness(rows),
    };
  });
  const [best] = guesses.sort((a, b) => b.known - a.known || b.score - a.score);
  return best?.delimiter ?? DELIMITERS[0];
}

/** A bar that splits only one of several rows is part of a header: "Contact | Job title,Company". */
function isInOneRowAlone(rows: readonly CellRow[]): boolean {
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  return filled.length > 1 && filled.filter(({ cells }) => cells.length > 1).length === 1;
}

function evenness(rows: readonly CellRow[]): number {
  const widths = rows.filter(({ cells }) => !isBlankRow(cells)).map(({ cells, fault }) => (fault ? 0 : cells.length));
  const usual = usualWidth(widths);
  if (usual === null) return 0;
  const share = widths.filter((width) => width === usual).length / widths.length;
  return share * Math.log2(usual);
}

function usualWidth(widths: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const byCount = [...counts].sort(([width, count], [other, otherCount]) => otherCount - count || other - width);
  return byCount[0]?.[0] ?? null;
}
