import { type Address, addressOf, COMPANY_RANK } from './address.js';
import type { Candidate } from './candidate.js';
import { equallyGood, type Ranked, rankColumns } from './rank-columns.js';
import type { Slot } from './vocabulary.js';

const PARTS = ['CITY', 'STATE', 'COUNTRY'] as const satisfies readonly Slot[];

/** Columns that are read together, by turns, and groups of columns that fit equally well. */
export type Turns = {
  readonly turns: readonly (readonly Candidate[])[];
  readonly ties: readonly (readonly Candidate[])[];
};

type Part = { readonly part: (typeof PARTS)[number]; readonly ranked: Ranked };
type Group = { readonly address: Address; readonly parts: readonly Part[]; readonly ties: readonly Candidate[][] };

/**
 * Finds the columns of a person's location: one column with all of it, else city, state and country of one address, else of
 * another one, the person's before the company's; else a vaguer area.
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

/** Groups city, state and country by the address that headers name; a second city of one address is a separate group. */
function groupsOf(candidates: readonly Candidate[]): Group[] {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { key } = addressOf(candidate.header);
    byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
  }
  return [...byKey.values()].flatMap(groupsOfAddress);
}

function groupsOfAddress(candidates: readonly Candidate[]): Group[] {
  const address = addressOf(candidates[0]?.header ?? '');
  const ranked = PARTS.map((part) => ({ part, all: rankColumns(part, candidates) }));
  const depth = Math.max(...ranked.map(({ all }) => all.length));
  return Array.from({ length: depth }, (_, place) => ({
    address,
    parts: ranked.flatMap(({ part, all }) => (all[place] ? [{ part, ranked: all[place] }] : [])),
    ties: place === 0 ? ranked.map(({ all }) => equallyGood(all)) : [],
  }));
}

/** Orders the parts by the turns in which they are read. */
function partTurns(groups: readonly Group[]): Candidate[][] {
  const inOrder = [...groups].sort(
    (one, other) => one.address.rank - other.address.rank || costOf(one) - costOf(other),
  );
  const persons = inOrder.filter(({ address }) => address.rank < COMPANY_RANK);
  const first = mostSpecific(persons) ?? inOrder[0];
  if (!first) return [];
  const leading = completed(first, persons);
  const rest = inOrder.map(({ parts }) => parts.filter((one) => !leading.includes(one)));
  return [leading, ...rest]
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.map(({ ranked }) => ranked.candidate));
}

/** Completes an address from another one, if one of the two has no name: "Mailing City" and "Country". */
function completed(first: Group, groups: readonly Group[]): Part[] {
  const others = groups.filter(({ address }) => isUnnamed(address) !== isUnnamed(first.address));
  const added = PARTS.filter((part) => !first.parts.some((one) => one.part === part && isFilledPart(one))).flatMap(
    (part) => others.flatMap(({ parts }) => parts).find((one) => one.part === part && isFilledPart(one)) ?? [],
  );
  return [...first.parts.filter((own) => !added.some(({ part }) => part === own.part)), ...added];
}

function isUnnamed({ key }: Address): boolean {
  return key === '';
}

/** Returns the first of the most specific addresses: a city is more specific than a state, a state than a country. */
function mostSpecific(groups: readonly Group[]): Group | undefined {
  const known = PARTS.map((part) =>
    groups.find(({ parts }) => parts.some((one) => one.part === part && isFilledPart(one))),
  );
  return known.find((group) => group !== undefined) ?? groups[0];
}

function costOf({ parts }: Group): number {
  return Math.min(...parts.map(({ ranked }) => ranked.cost));
}

function isFilledPart({ ranked }: Part): boolean {
  return ranked.candidate.filled > 0;
}

function isFilled(turn: readonly Candidate[]): boolean {
  return turn.some(({ filled }) => filled > 0);
}
