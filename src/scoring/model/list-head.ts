import { keepFirst } from './first-few.js';
import { compareInList } from './list-order.js';
import type { ComparedRow } from './preview-row.js';

/** The longest head of the list that a client can request. */
const LONGEST_HEAD = 1_000;

/** Keeps the first leads of the list by both models. Leads without a score are in neither. */
export function keepHeads() {
  const before = keepHead('before');
  const after = keepHead('after');
  return {
    add(row: ComparedRow): void {
      before.add(row);
      after.add(row);
    },
    /** Returns how many of the first `top` would still be among the first `top`. */
    kept(top: number): number {
      const stayed = new Set(after.ids(top));
      return before.ids(top).filter((id) => stayed.has(id)).length;
    },
  };
}

function keepHead(by: 'before' | 'after') {
  const first = keepFirst<ComparedRow>(LONGEST_HEAD, (one, other) => compareInList(one, other, by));
  return {
    add(row: ComparedRow): void {
      if (row[by].score !== null) first.add(row);
    },
    ids: (top: number) =>
      first
        .list()
        .slice(0, top)
        .map(({ leadId }) => leadId),
  };
}
