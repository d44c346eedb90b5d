import { keepFirst } from './first-few.js';
import { compareInList, type ListPlace } from './list-order.js';
import type { ComparedRow } from './preview-row.js';

/** The longest head of the list that can be asked about. */
const LONGEST_HEAD = 1_000;

/** Keeps the first leads of the list as it is and as it would be; those without a score are in no head. */
export function keepHeads() {
  const before = keepFirst<ListPlace>(LONGEST_HEAD, compareInList);
  const after = keepFirst<ListPlace>(LONGEST_HEAD, compareInList);
  return {
    add(row: ComparedRow): void {
      const { leadId, confidence } = row;
      if (row.before.score !== null) before.add({ leadId, confidence, score: row.before.score, fit: row.before.fit });
      if (row.after.score !== null) after.add({ leadId, confidence, score: row.after.score, fit: row.after.fit });
    },
    /** How many of the first `top` would still be among the first `top`. */
    kept(top: number): number {
      const stayed = new Set(after.list().slice(0, top).map(idOf));
      return before
        .list()
        .slice(0, top)
        .map(idOf)
        .filter((id) => stayed.has(id)).length;
    },
  };
}

function idOf({ leadId }: ListPlace): string {
  return leadId;
}
