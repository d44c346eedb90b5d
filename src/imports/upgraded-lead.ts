import { LEAD_FIELD_KEYS, LEAD_FIELDS, type LeadField, type LeadTextKey } from '../domain/lead-fields.js';
import { type KeyedText, keysOf, type LeadText } from './lead-keys.js';
import { withPhone } from './phone-column.js';
import { isPlaceholderCell } from './placeholder-cell.js';
import { withoutTextMarks } from './text-marks.js';

/** The fields of a lead that were joined from several cells of its file, and with what between them. */
const JOINTS = { NAME: ' ', LOCATION: ', ' } as const satisfies Partial<Record<LeadField, string>>;

const TEXTS = LEAD_FIELDS.flatMap((field) => {
  const key = LEAD_FIELD_KEYS[field];
  return key === 'scoringId' ? [] : [[field, key] as const];
});

export type JoinedField = keyof typeof JOINTS;

/** Which fields the columns of a file were joined into. */
export function joinedFields(fields: readonly (LeadField | null)[]): JoinedField[] {
  const isNameJoined = fields.includes('FIRST_NAME') && fields.includes('LAST_NAME');
  const isLocationJoined = fields.filter((field) => field === 'LOCATION').length > 1;
  return [...(isNameJoined ? (['NAME'] as const) : []), ...(isLocationJoined ? (['LOCATION'] as const) : [])];
}

/**
 * A lead of a former version as this version would have kept it, had it read the same file: without placeholders and marks of
 * spreadsheets, with its phone in the field, and with the keys of now. What is so already stays the same.
 */
export function upgradedLead(lead: LeadText, joined: readonly JoinedField[]): KeyedText {
  const text = withPhone(withoutTextMarks(withoutPlaceholders(lead, joined)));
  return { ...text, ...keysOf(text) };
}

function withoutPlaceholders(lead: LeadText, joined: readonly JoinedField[]): LeadText {
  const texts: { -readonly [Key in LeadTextKey]?: string | null } = {};
  for (const [field, key] of TEXTS) {
    const text = meaningOf(lead[key], field, joined);
    if (text !== lead[key]) texts[key] = text;
  }
  const extras = Object.entries(lead.extra);
  const kept = extras.filter(([, value]) => !isPlaceholderCell(value, null));
  return { ...lead, ...texts, extra: kept.length === extras.length ? lead.extra : Object.fromEntries(kept) };
}

function meaningOf(text: string | null, field: LeadField, joined: readonly JoinedField[]): string | null {
  if (text === null || isPlaceholderCell(text, field)) return null;
  const joint = joined.find((name) => name === field);
  if (joint === undefined) return text;
  const parts = text.split(JOINTS[joint]).filter((part) => !isPlaceholderCell(part, field));
  return parts.join(JOINTS[joint]) || null;
}
