import { type Address, addressOf, COMPANY_RANK } from './address.js';
import type { Candidate } from './candidate.js';
import { equallyGood, type Ranked, rankColumns } from './rank-columns.js';
import type { Slot } from './vocabulary.js';

const PARTS = ['CITY', 'STATE', 'COUNTRY'] as const satisfies readonly Slot[];

/** Columns that are read together, or else those of the next turn, and those of which one was as good as another. */
export type Turns = {
  readonly turns: readonly (readonly Candidate[])[];
  readonly ties: readonly (readonly Candidate[])[];
};

type Part = { readonly part: (typeof PARTS)[number]; readonly ranked: Ranked };
type Group = { readonly address: Address; readonly parts: readonly Part[]; readonly ties: readonly Candidate[][] };

/**
 * Where a person's location is read from: one column that holds all of it, else city, state and country of one address,
 * else of another, the person's before the company's; else a vaguer area.
 */
export function locationColumns(candidates: readonly Candidate[]): Turns {
  const wholes = rankColumns('LOCATION', candidates);
  const taken = new Set(wholes.map(({ candidate }) => candidate));
  const groups = groupsOf(candidates.filter((candidate) => !taken.has(candidate)));
  const turns = [...wholes.map(({ candidate }) => [candidate]), ...partTurns(groups)];
  const ties = [equallyGood(wholes), ...groups.flatMap((group) => group.ties)].filter((tie) => tie.length > 0);
  const inOrder = [...turns.filter(isFilled), ...turns.filter((turn) => !isFilled(turn))];
  if (inOrder.some(isFilled)) return { turns: inOrder, ties };
  const [area] = rankColumns('AREA', candidates);
  const isNext = area && (inOrder.length === 0 || isFilled([area.candidate]));
  return { turns: isNext ? [[area.candidate], ...inOrder] : inOrder, ties };
}

/** City, state and country of each address that headers name. */
function groupsOf(candidates: readonly Candidate[]): Group[] {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { key } = addressOf(candidate.header);
    byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
  }
  return [...byKey.values()].map(groupOf).filter(({ parts }) => parts.length > 0);
}

function groupOf(candidates: readonly Candidate[]): Group {
  const ranked = PARTS.map((part) => ({ part, ranked: rankColumns(part, candidates) }));
  return {
    address: addressOf(candidates[0]?.header ?? ''),
    parts: ranked.flatMap(({ part, ranked: [best] }) => (best ? [{ part, ranked: best }] : [])),
    ties: ranked.map((one) => equallyGood(one.ranked)),
  };
}

/** The parts in the turns in which they are read; the first turn has what it lacks from other addresses. */
function partTurns(groups: readonly Group[]): Candidate[][] {
  const inOrder = [...groups].sort(
    (one, other) => one.address.rank - other.address.rank || costOf(one) - costOf(other),
  );
  const persons = inOrder.filter(({ address }) => address.rank < COMPANY_RANK);
  const first = mostSpecific(persons) ?? inOrder[0];
  if (!first) return [];
  const own = first.parts.filter(({ ranked }) => ranked.candidate.filled > 0);
  const lacking = PARTS.filter((part) => !own.some((one) => one.part === part));
  const others = persons.filter((group) => group !== first).flatMap(({ parts }) => parts);
  const added = lacking.flatMap(
    (part) => others.find((one) => one.part === part && one.ranked.candidate.filled > 0) ?? [],
  );
  const blank = first.parts.filter((one) => !own.includes(one) && !added.some(({ part }) => part === one.part));
  const leading = [...own, ...added, ...blank];
  const rest = inOrder.map(({ parts }) => parts.filter((one) => !leading.includes(one)));
  return [leading, ...rest]
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.map(({ ranked }) => ranked.candidate));
}

/** The first of the addresses that say as much as any: a city says more than a state, and that more than a country. */
function mostSpecific(groups: readonly Group[]): Group | undefined {
  const known = PARTS.map((part) =>
    groups.find(({ parts }) => parts.some((one) => one.part === part && one.ranked.candidate.filled > 0)),
  );
  return known.find((group) => group !== undefined) ?? groups[0];
}

function costOf({ parts }: Group): number {
  return Math.min(...parts.map(({ ranked }) => ranked.cost));
}

function isFilled(turn: readonly Candidate[]): boolean {
  return turn.some(({ filled }) => filled > 0);
}
