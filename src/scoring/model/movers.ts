import { keepFirst } from './first-few.js';
import { compareInList } from './list-order.js';
import type { ModelPoints } from './model-points.js';
import type { ComparedRow } from './preview-row.js';

/** Which leads are wanted as examples of a change. */
export type Movers = 'FURTHEST' | 'RAISED' | 'LOWERED' | 'CROSSING';

/** A lead whose score would change, with the parts of the score that it would have. */
export type Move = { readonly resultId: string; readonly leadId: string; readonly after: ModelPoints };

/** The most examples that can be asked for. */
const MOST = 100;

type Kind = {
  readonly holds: (row: ComparedRow) => boolean;
  readonly compare: (one: ComparedRow, other: ComparedRow) => number;
};

const KINDS: Readonly<Record<Movers, Kind>> = {
  FURTHEST: {
    holds: (row) => changeOf(row) !== 0,
    compare: (one, other) => Math.abs(changeOf(other)) - Math.abs(changeOf(one)),
  },
  RAISED: { holds: (row) => changeOf(row) > 0, compare: (one, other) => changeOf(other) - changeOf(one) },
  LOWERED: { holds: (row) => changeOf(row) < 0, compare: (one, other) => changeOf(one) - changeOf(other) },
  CROSSING: {
    holds: ({ before, after }) => before.grade !== after.grade,
    compare: (one, other) => (other.after.score ?? -1) - (one.after.score ?? -1),
  },
};

/** How far a score moves; one that appears or vanishes, as a lead is disqualified or no longer so, does not move. */
export function changeOf({ before, after }: Pick<ComparedRow, 'before' | 'after'>): number {
  return before.score === null || after.score === null ? 0 : after.score - before.score;
}

/** Keeps up to 100 leads of each kind; equal ones in the order of the list as it is. */
export function keepMovers() {
  const kept = {
    FURTHEST: keepKind('FURTHEST'),
    RAISED: keepKind('RAISED'),
    LOWERED: keepKind('LOWERED'),
    CROSSING: keepKind('CROSSING'),
  } satisfies Record<Movers, unknown>;
  const kinds = Object.values(kept);
  return {
    add(row: ComparedRow): void {
      for (const { add } of kinds) add(row);
    },
    list: (which: Movers, first: number): Move[] =>
      kept[which]
        .list()
        .slice(0, first)
        .map(({ resultId, leadId, after }) => ({ resultId, leadId, after })),
  };
}

function keepKind(which: Movers) {
  const { holds, compare } = KINDS[which];
  const first = keepFirst<ComparedRow>(
    MOST,
    (one, other) => compare(one, other) || compareInList(one, other, 'before'),
  );
  return {
    add(row: ComparedRow): void {
      if (holds(row)) first.add(row);
    },
    list: first.list,
  };
}
