import { LEAD_FIELDS, type LeadField } from '../../domain/lead-fields.js';
import { ImportFault } from '../faults.js';
import type { HeaderMatch } from './header-match.js';
import type { Claims } from './overrides.js';
import type { Slot } from './vocabulary.js';

/** A column and what its header may mean. */
export type Candidate = { readonly column: number; readonly header: string; readonly matches: readonly HeaderMatch[] };

const LOCATION_PARTS = ['CITY', 'STATE', 'COUNTRY'] as const satisfies readonly Slot[];

/**
 * Gives each field the column that matches it best; what a client claims is settled beforehand. A location is one
 * column that holds all of it, else city, state and country, else a vaguer area. Of two columns that match equally well,
 * the first one is the phone; for any other field they throw `AMBIGUOUS_COLUMNS`.
 */
export function assignFields(candidates: readonly Candidate[], claims: Claims): Map<number, LeadField> {
  const assigned = new Map<number, LeadField>();
  for (const [column, field] of claims) if (field !== null) assigned.set(column, field);
  const claimed = new Set(assigned.values());
  const take = (field: LeadField, slot: Slot): boolean => {
    const free = candidates.filter(({ column }) => !claims.has(column) && !assigned.has(column));
    const best = bestFor(slot, field, free);
    if (best !== null) assigned.set(best, field);
    return best !== null;
  };
  for (const field of LEAD_FIELDS) {
    if (claimed.has(field) || take(field, field) || field !== 'LOCATION') continue;
    const parts = LOCATION_PARTS.filter((part) => take('LOCATION', part));
    if (parts.length === 0) take('LOCATION', 'AREA');
  }
  return assigned;
}

function bestFor(slot: Slot, field: LeadField, candidates: readonly Candidate[]): number | null {
  const costs = candidates.flatMap((candidate) =>
    candidate.matches.filter((match) => match.slot === slot).map(({ cost }) => ({ candidate, cost })),
  );
  const least = Math.min(...costs.map(({ cost }) => cost));
  const best = costs.filter(({ cost }) => cost === least).map(({ candidate }) => candidate);
  // People have several numbers; the first one will do.
  if (best.length > 1 && field !== 'PHONE') throw ambiguous(field, best);
  return best[0]?.column ?? null;
}

function ambiguous(field: LeadField, candidates: readonly Candidate[]): ImportFault {
  const columns = candidates.map(({ column, header }) => `column ${column + 1} ("${header}")`).join(' and ');
  const message = `${field} could be ${columns}. Say which in "columns", by index, or keep the others out with a null field.`;
  return new ImportFault('AMBIGUOUS_COLUMNS', message);
}
