import { type Accuracy, accuracy, confusion, interval, isFine, type Judged } from './figures.js';

const WORST = 15;

/** Prints a set: its accuracy beside the baseline's, what was taken for what, the hard rows, and the misses. */
export function report(name: string, rows: readonly Judged[]): void {
  console.log(`\n=== ${name}: ${rows.length} rows`);
  console.table({
    service: shown(accuracy(rows, ({ verdict }) => verdict)),
    'plain baseline': shown(accuracy(rows, ({ baseline }) => baseline)),
  });
  console.log('label (down) taken for (across)');
  console.table(confusion(rows));
  reportTags(rows);
  reportMisses(rows);
}

function reportTags(rows: readonly Judged[]): void {
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort();
  if (tags.length === 0) return;
  const tagged = tags.map((tag) => [tag, rows.filter((row) => row.tags.includes(tag))] as const);
  console.log('by what makes a row hard');
  console.table(
    Object.fromEntries(
      tagged.map(([tag, some]) => [
        tag,
        {
          ...shown(accuracy(some, ({ verdict }) => verdict)),
          rows: some.length,
          baseline: percent(accuracy(some, ({ baseline }) => baseline).strict),
        },
      ]),
    ),
  );
}

function reportMisses(rows: readonly Judged[]): void {
  const misses = rows.filter((row) => !isFine(row, row.verdict));
  console.log(`${misses.length} rows are wrong even leniently${misses.length > WORST ? `; the first ${WORST}` : ''}`);
  for (const { input, label, verdict } of misses.slice(0, WORST)) {
    console.log(`  ${verdict.padEnd(14)} should be ${label.padEnd(14)} ${input}`);
  }
}

function shown({ strict, lenient, rows }: Accuracy) {
  const [low, high] = interval(strict, rows);
  return { strict: percent(strict), '95 %': `${percent(low)}–${percent(high)}`, lenient: percent(lenient) };
}

function percent(share: number): string {
  return share.toFixed(3);
}
