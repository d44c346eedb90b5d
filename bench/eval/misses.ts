import { isFine, type Judged } from './figures.js';

const WORST = 10;

/** Returns up to ten rows to examine first: those that no reasonable reader would judge so, then others off the label. */
export function worstMisses(rows: readonly Judged[]): Judged[] {
  const wrong = rows.filter((row) => !isFine(row, row.verdict));
  const arguable = rows.filter((row) => isFine(row, row.verdict) && row.verdict !== row.label);
  return [...wrong, ...arguable].slice(0, WORST);
}
