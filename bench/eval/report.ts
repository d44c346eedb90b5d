import { type Accuracy, accuracy, confusion, type EvalSet, interval, type Judged } from './figures.js';
import { worstMisses } from './misses.js';
import { HALVES, type Half, halfOf } from './split.js';

const byService = ({ verdict }: Judged) => verdict;
const byBaseline = ({ baseline }: Judged) => baseline;

/** Prints a set: its accuracy by halves and next to the baseline's, the confusions, the hard rows, the misses. */
export function report({ name, rows }: EvalSet): void {
  console.log(`\n=== ${name}: ${rows.length} rows`);
  console.table({
    service: shown(accuracy(rows, byService)),
    ...Object.fromEntries(HALVES.map((half) => [`service, half to ${half}`, shown(accuracyOf(half, rows))])),
    'plain baseline': shown(accuracy(rows, byBaseline)),
  });
  console.log('label (down) taken for (across)');
  console.table(confusion(rows));
  reportTags(rows);
  reportMisses(rows);
}

/** Prints one line per set. */
export function summarise(sets: readonly EvalSet[]): void {
  console.log('\n=== all sets');
  console.table(Object.fromEntries(sets.map(({ name, rows }) => [name, summary(rows)])));
}

function summary(rows: readonly Judged[]) {
  const { strict, lenient } = accuracy(rows, byService);
  return {
    rows: rows.length,
    strict: share(strict),
    lenient: share(lenient),
    'strict, half to report': share(accuracyOf('report', rows).strict),
    'baseline, strict': share(accuracy(rows, byBaseline).strict),
  };
}

function accuracyOf(half: Half, rows: readonly Judged[]): Accuracy {
  return accuracy(
    rows.filter(({ input }) => halfOf(input) === half),
    byService,
  );
}

function reportTags(rows: readonly Judged[]): void {
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort();
  if (tags.length === 0) return;
  console.log('by what makes a row hard');
  console.table(Object.fromEntries(tags.map((tag) => [tag, tagged(rows.filter((row) => row.tags.includes(tag)))])));
}

function tagged(rows: readonly Judged[]) {
  return { ...shown(accuracy(rows, byService)), baseline: share(accuracy(rows, byBaseline).strict) };
}

function reportMisses(rows: readonly Judged[]): void {
  const off = rows.filter(({ verdict, label }) => verdict !== label).length;
  const worst = worstMisses(rows);
  console.log(`${off} rows are off their label${off > worst.length ? `; the worst ${worst.length}` : ''}`);
  for (const row of worst) {
    const alsoOk = row.alsoOk.length > 0 ? ` (or ${row.alsoOk.join(', ')})` : '';
    console.log(
      `  ${row.input.replace(/\s+/gu, ' ')}\n    should be ${row.label}${alsoOk}, is ${row.verdict}: ${row.evidence}`,
    );
    console.log(`    the baseline: ${row.baseline}; half to ${halfOf(row.input)}`);
  }
}

function shown({ strict, lenient, rows }: Accuracy) {
  const [low, high] = interval(strict, rows);
  return { rows, strict: share(strict), '95 %': `${share(low)}–${share(high)}`, lenient: share(lenient) };
}

function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
