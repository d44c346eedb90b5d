import type { OutcomeKind } from '../domain/generated/enums.js';
import { LEAD_FIELD_KEYS } from '../domain/lead-fields.js';
import { NAMING_FIELDS } from '../domain/outcome.js';
import { isPlaceholderCell } from '../imports/placeholder-cell.js';
import type { InputFaults, Path } from '../models/input-faults.js';
import { readOptionalText } from '../models/read-values.js';
import { decidingName, type GivenNames, type LeadName } from './lead-name.js';

/** An outcome of a lead from a client. Null means left out. */
export type OutcomeInput = {
  readonly [Key in (typeof LEAD_FIELD_KEYS)[(typeof NAMING_FIELDS)[number]]]?: string | null;
} & {
  readonly kind: OutcomeKind;
  readonly note?: string | null;
  readonly occurredAt?: Date | null;
};

/** An outcome, with the name by which its lead is found. */
export type NamedOutcome = {
  readonly name: LeadName;
  readonly kind: OutcomeKind;
  readonly note: string | null;
  readonly occurredAt: Date;
  readonly isDated: boolean;
};

/** The most characters of a note. */
export const MAX_NOTE = 500;

/** Milliseconds that the clock of a client may be ahead. */
export const CLOCKS_APART = 60_000;

type Rules = { readonly maxName: number; readonly now: Date };

/** Reads an outcome from an input. Returns null where it added a fault. */
export function readOutcomeInput(
  input: OutcomeInput,
  path: Path,
  { maxName, now }: Rules,
  faults: InputFaults,
): NamedOutcome | null {
  const before = faults.found.length;
  const name = decidingName(readNames(input, maxName, path, faults));
  const note = readOptionalText(input.note, MAX_NOTE, [...path, 'note'], faults);
  const occurredAt = readTime(input.occurredAt ?? now, now, [...path, 'occurredAt'], faults);
  if (!name && faults.found.length === before) {
    const message = 'Name the lead by its scoringId, externalId, email or linkedinUrl.';
    faults.add(path, 'BLANK', message);
  }
  if (!name || faults.found.length > before) return null;
  // A client that records one outcome means that it happened now, even if the last one was of the same kind.
  return { name, kind: input.kind, note, occurredAt, isDated: true };
}

function readNames(input: OutcomeInput, max: number, path: Path, faults: InputFaults): GivenNames {
  const names = NAMING_FIELDS.map((field) => {
    const key = LEAD_FIELD_KEYS[field];
    const text = readOptionalText(input[key], max, [...path, key], faults);
    return [field, text === null || isPlaceholderCell(text, field) ? null : text] as const;
  });
  return Object.fromEntries(names) as GivenNames;
}

function readTime(time: Date, now: Date, path: Path, faults: InputFaults): Date {
  if (time.getTime() <= now.getTime()) return time;
  if (time.getTime() > now.getTime() + CLOCKS_APART) {
    const message = `It is ${now.toISOString()} now. Give the time at which it happened, not a later one.`;
    faults.add(path, 'OUT_OF_RANGE', message);
  }
  return now;
}
