import { wilson } from '../../src/performance/wilson.js';

/** One labelled row, with the answers of the service and of the plain baseline. */
export type Judged = {
  /** The row, for people. */
  readonly input: string;
  readonly label: string;
  /** Other answers that a reasonable reader would give. */
  readonly alsoOk: readonly string[];
  /** Why the row is hard. */
  readonly tags: readonly string[];
  readonly verdict: string;
  /** The service's reason. */
  readonly evidence: string;
  readonly baseline: string;
};

/** Rows of one kind, with a name for them. */
export type EvalSet = { readonly name: string; readonly rows: readonly Judged[] };

export type Accuracy = { readonly strict: number; readonly lenient: number; readonly rows: number };

/** Strict: equal to the label. Lenient: equal to it, or to another acceptable answer. */
export function accuracy(rows: readonly Judged[], answer: (row: Judged) => string): Accuracy {
  const share = (right: (row: Judged) => boolean) => rows.filter(right).length / rows.length;
  return {
    strict: share((row) => answer(row) === row.label),
    lenient: share((row) => isFine(row, answer(row))),
    rows: rows.length,
  };
}

export function isFine({ label, alsoOk }: Judged, answer: string): boolean {
  return answer === label || alsoOk.includes(answer);
}

/** Counts the verdicts for each label. */
export function confusion(rows: readonly Judged[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { label, verdict } of rows) {
    const counts = table[label] ?? {};
    table[label] = { ...counts, [verdict]: (counts[verdict] ?? 0) + 1 };
  }
  return table;
}

/** Returns the 95 % interval of a share, after Wilson. */
export function interval(share: number, rows: number): readonly [number, number] {
  const { low, high } = wilson(share * rows, rows);
  return [low, high];
}
