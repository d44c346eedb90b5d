import type { KeyedText } from '../domain/keyed-lead.js';
import type { LeadText } from '../domain/lead.js';
import { LEAD_FIELD_KEYS, LEAD_FIELDS, type LeadField, type LeadTextKey } from '../domain/lead-fields.js';
import type { FormerFile } from './former-file.js';
import { keysOf } from './lead-keys.js';
import { keptNames } from './phone-column.js';
import { isPlaceholderCell } from './placeholder-cell.js';
import { withoutTextMarks } from './text-marks.js';

/** The separators with which former versions joined several cells into a field. */
const JOINTS: Readonly<Partial<Record<LeadField, string>>> = { NAME: ' ', LOCATION: ', ' };

const TEXTS = LEAD_FIELDS.flatMap((field) => {
  const key = LEAD_FIELD_KEYS[field];
  return key === 'scoringId' ? [] : [[field, key] as const];
});

/**
 * Returns a lead of a former version as this version would have stored it from the same file: without placeholders and marks
 * of spreadsheets, with the current meaning of its columns, and with current keys. Changes nothing that is current.
 */
export function upgradedLead(lead: LeadText, file: FormerFile): KeyedText {
  const text = withCurrentNames(file.readAgain(withoutTextMarks(withoutPlaceholders(lead, file))));
  return { ...text, ...keysOf(text) };
}

function withoutPlaceholders(lead: LeadText, { joined }: FormerFile): LeadText {
  const texts: { -readonly [Key in LeadTextKey]?: string | null } = {};
  for (const [field, key] of TEXTS) {
    const text = meaningOf(lead[key], field, joined.has(field) ? JOINTS[field] : undefined);
    if (text !== lead[key]) texts[key] = text;
  }
  return { ...lead, ...texts };
}

function meaningOf(text: string | null, field: LeadField, joint: string | undefined): string | null {
  if (text === null || isPlaceholderCell(text, field)) return null;
  if (joint === undefined) return text;
  const parts = text.split(joint).filter((part) => !isPlaceholderCell(part, field));
  return parts.join(joint) || null;
}

function withCurrentNames(lead: LeadText): LeadText {
  const entries = Object.entries(lead.extra);
  const names = keptNames(entries.map(([name]) => name));
  const isSame = entries.every(([name], place) => name === names[place]);
  return isSame
    ? lead
    : { ...lead, extra: Object.fromEntries(entries.map(([, value], place) => [names[place], value])) };
}
