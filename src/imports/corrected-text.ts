import type { RowRejection } from '../domain/import.js';
import type { LeadDraft, LeadText } from '../domain/lead.js';
import { blankTexts, LEAD_FIELD_KEYS, LEAD_TEXT_KEYS, type LeadTextKey } from '../domain/lead-fields.js';
import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { type ExtraInput, extraTexts, headerFaults } from './extra-input.js';
import { correctedName } from './full-name.js';
import { cellText } from './read-draft.js';
import { inputColumns, readLeadInputs } from './read-lead-inputs.js';
import { warningCollector } from './warning-collector.js';

/** A client's changes to a lead: an omitted field or column keeps its value, null or a blank text clears it. */
export type LeadEdits = { readonly [Key in LeadTextKey]?: string | null } & {
  readonly extra?: readonly ExtraInput[] | null;
};

const INPUT = 'input';

/** Returns the lead with the given fields replaced, read by the rules for a row of an upload. */
export function correctedText(lead: LeadText, given: LeadEdits, maxCellLength: number): Checked<LeadText> {
  const faults = headerFaults([given], [[INPUT]], maxCellLength);
  if (faults.length > 0) return refused(...faults);
  const read = readGiven(given, maxCellLength);
  if (!read.ok) return read;
  const text = mergedText(lead, given, read.value);
  if (LEAD_TEXT_KEYS.some((key) => text[key] !== null)) return done(text);
  return refused({ code: 'BLANK', message: 'Leave text in one field at least, or delete the lead.', field: [INPUT] });
}

/** Reads the given fields as a row of an upload; null where all of them are blank. */
function readGiven(given: LeadEdits, maxCellLength: number): Checked<LeadDraft | null> {
  const { rows } = readLeadInputs([given], maxCellLength, warningCollector());
  const [row] = rows;
  if (!row) return done(null);
  if ('draft' in row) return done(row.draft);
  return row.rejection.code === 'EMPTY' ? done(null) : refused(faultOf(row.rejection, given));
}

function faultOf({ code, column, message }: RowRejection, given: LeadEdits): UserError {
  const found = inputColumns([given]).columns.find(({ header }) => header === column);
  const field = found?.field ? [LEAD_FIELD_KEYS[found.field]] : extraPath(given, column);
  return { code: code === 'CELL_TOO_LONG' ? 'TOO_LONG' : 'INVALID_TEXT', message, field: [INPUT, ...field] };
}

function extraPath({ extra }: LeadEdits, column: string | null): string[] {
  const place = extra?.findIndex(({ header }) => header.trim() === column) ?? -1;
  return place < 0 ? [] : ['extra', String(place), 'value'];
}

function mergedText(lead: LeadText, given: LeadEdits, read: LeadDraft | null): LeadText {
  const textOf = (key: LeadTextKey) => (given[key] === undefined ? lead[key] : (read?.[key] ?? null));
  const texts = blankTexts();
  for (const key of LEAD_TEXT_KEYS) texts[key] = textOf(key);
  return { ...texts, ...correctedName(lead, given, texts), extra: mergedExtra(lead, given, read) };
}

function mergedExtra(lead: LeadText, given: LeadEdits, read: LeadDraft | null): LeadText['extra'] {
  const texts = new Map(Object.entries({ ...lead.extra, ...read?.extra }));
  for (const [header, value] of extraTexts(given)) {
    const text = cellText(value);
    if (text === '') texts.delete(header);
    else texts.set(header, text);
  }
  return Object.fromEntries(texts);
}
