import { wilson } from '../../src/performance/wilson.js';

/** One labelled row, with what the service and the plain baseline say of it. */
export type Judged = {
  /** The row, for a person. */
  readonly input: string;
  readonly label: string;
  /** Other answers that a reasonable reader would give. */
  readonly alsoOk: readonly string[];
  /** Why the row is hard. */
  readonly tags: readonly string[];
  readonly verdict: string;
  /** Why the service says so. */
  readonly evidence: string;
  readonly baseline: string;
};

/** Rows of one kind, with what to call them. */
export type EvalSet = { readonly name: string; readonly rows: readonly Judged[] };

export type Accuracy = { readonly strict: number; readonly lenient: number; readonly rows: number };

/** Strict: equals the label. Lenient: equals it, or another answer that is fine. */
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

/** How often each label was given each verdict. */
export function confusion(rows: readonly Judged[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { label, verdict } of rows) {
    const counts = table[label] ?? {};
    table[label] = { ...counts, [verdict]: (counts[verdict] ?? 0) + 1 };
  }
  return table;
}

/** The interval in which a share lies with 95 % confidence, after Wilson. */
export function interval(share: number, rows: number): readonly [number, number] {
  const { low, high } = wilson(share * rows, rows);
  return [low, high];
}
