import { LEAD_FIELDS, type LeadField } from '../../domain/lead-fields.js';
import { ImportFault } from '../faults.js';
import type { Candidate } from './candidate.js';
import { locationColumns } from './location-columns.js';
import type { Claims } from './overrides.js';
import { equallyGood, rankColumns } from './rank-columns.js';

/** The field of a column, and its turn: a column of turn 1 is read in rows in which the columns of turn 0 are blank. */
export type Assigned = { readonly field: LeadField; readonly turn: number };

/** Columns that fit a field equally well, the used one first. */
export type Tie = { readonly field: LeadField; readonly columns: readonly Candidate[] };

export type Assignment = { readonly fields: ReadonlyMap<number, Assigned>; readonly ties: readonly Tie[] };

/** The fields that decide the score: if two columns fit, the client must choose. */
const NEVER_GUESSED: ReadonlySet<LeadField> = new Set<LeadField>(['ROLE', 'COMPANY', 'INDUSTRY']);

/** An id of another kind is not a replacement. */
const NEVER_REPLACED: ReadonlySet<LeadField> = new Set<LeadField>(['SCORING_ID', 'EXTERNAL_ID']);

/**
 * Assigns to each field the column that fits it best, then the other columns that fit it, for rows in which that one is blank.
 * A client's overrides come first. Throws `AMBIGUOUS_COLUMNS` if two columns fit a role, company or industry equally well; for
 * other fields the one with more values is used.
 */
export function assignFields(candidates: readonly Candidate[], claims: Claims): Assignment {
  const fields = new Map<number, Assigned>();
  for (const [column, field] of claims) if (field !== null) fields.set(column, { field, turn: 0 });
  const open = LEAD_FIELDS.filter((field) => ![...claims.values()].includes(field));
  const free = () => candidates.filter(({ column }) => !claims.has(column) && !fields.has(column));
  const ties = open.flatMap((field) => assignFirst(field, free(), fields));
  assignLater(replaceable(open, fields), free(), fields);
  return { fields, ties };
}

type Fields = Map<number, Assigned>;

function assignFirst(field: LeadField, candidates: readonly Candidate[], fields: Fields): Tie[] {
  if (field === 'LOCATION') return assignLocation(candidates, fields);
  const ranked = rankColumns(field, candidates);
  const columns = equallyGood(ranked);
  if (columns.length > 0 && NEVER_GUESSED.has(field)) throw ambiguous(field, columns);
  const [best] = ranked;
  if (best) fields.set(best.candidate.column, { field, turn: 0 });
  return columns.length > 0 ? [{ field, columns }] : [];
}

function assignLocation(candidates: readonly Candidate[], fields: Fields): Tie[] {
  const field = 'LOCATION';
  const { turns, ties } = locationColumns(candidates);
  turns.forEach((columns, turn) => {
    for (const { column } of columns) fields.set(column, { field, turn });
  });
  return ties.map((columns) => ({ field, columns }));
}

/** The fields for which another column may replace a blank cell; a name can be built from its parts instead. */
function replaceable(open: readonly LeadField[], fields: Fields): LeadField[] {
  const taken = new Set([...fields.values()].map(({ field }) => field));
  const hasParts = taken.has('FIRST_NAME') || taken.has('LAST_NAME');
  return open.filter((field) => taken.has(field) && !NEVER_REPLACED.has(field) && !(field === 'NAME' && hasParts));
}

function assignLater(replaced: readonly LeadField[], candidates: readonly Candidate[], fields: Fields): void {
  for (const field of replaced) {
    const later = candidates.filter((candidate) => bestField(candidate, replaced) === field);
    rankColumns(field, later).forEach(({ candidate }, place) => {
      fields.set(candidate.column, { field, turn: place + 1 });
    });
  }
}

/** Returns the field that a column fits best, among some fields. */
function bestField({ matches }: Candidate, fields: readonly LeadField[]): LeadField | undefined {
  const among = fields.flatMap((field) =>
    matches.filter(({ slot }) => slot === field).map(({ cost }) => ({ field, cost })),
  );
  return among.sort((one, other) => one.cost - other.cost)[0]?.field;
}

function ambiguous(field: LeadField, columns: readonly Candidate[]): ImportFault {
  const message = `${field} could be ${listColumns(columns)}. Say which in "columns", by index, or keep the others out with a null field.`;
  return new ImportFault('AMBIGUOUS_COLUMNS', message);
}

/** Lists columns for a message. */
export function listColumns(columns: readonly Candidate[]): string {
  const inOrder = [...columns].sort((one, other) => one.column - other.column);
  return inOrder.map(({ column, header }) => `column ${column + 1} ("${header}")`).join(' and ');
}
