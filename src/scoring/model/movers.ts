import type { Movers } from '../../domain/generated/enums.js';
import { keepFirst } from './first-few.js';
import { compareInList } from './list-order.js';
import type { ModelPoints } from './model-points.js';
import type { ComparedRow } from './preview-row.js';

/** A lead whose score would change, with the parts of the score that it would have. */
export type Move = { readonly resultId: string; readonly leadId: string; readonly after: ModelPoints };

/** The most examples that a client can request. */
const MOST = 100;

type Kind = {
  readonly holds: (row: ComparedRow) => boolean;
  readonly compare: (one: ComparedRow, other: ComparedRow) => number;
};

const KINDS: Readonly<Record<Movers, Kind>> = {
  FURTHEST: {
    holds: ({ change }) => change !== 0,
    compare: (one, other) => Math.abs(other.change) - Math.abs(one.change),
  },
  RAISED: { holds: ({ change }) => change > 0, compare: (one, other) => other.change - one.change },
  LOWERED: { holds: ({ change }) => change < 0, compare: (one, other) => one.change - other.change },
  CROSSING: {
    holds: ({ before, after }) => before.grade !== after.grade,
    compare: (one, other) => (other.after.score ?? -1) - (one.after.score ?? -1),
  },
};

/** Returns the change of a score; 0 where the lead has a score by only one of the models, as a disqualified lead does. */
export function changeOf(before: number | null, after: number | null): number {
  return before === null || after === null ? 0 : after - before;
}

/** Keeps up to 100 leads of each kind; equal ones in the current order of the list. */
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
