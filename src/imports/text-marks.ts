import type { LeadText } from '../domain/lead.js';
import { LEAD_TEXT_KEYS, type LeadTextKey } from '../domain/lead-fields.js';
import { withoutTextMark } from '../text/formula-guard.js';

/** Removes the marks by which spreadsheets and tools make a number text; returns the same object where there are none. */
export function withoutTextMarks(lead: LeadText): LeadText {
  const isMarked = (text: string | null | undefined) => text != null && withoutTextMark(text) !== text;
  const marked = LEAD_TEXT_KEYS.filter((key) => isMarked(lead[key]));
  const extras = Object.entries(lead.extra);
  if (marked.length === 0 && !extras.some(([, value]) => isMarked(value))) return lead;
  const texts: { -readonly [Key in LeadTextKey]?: string } = {};
  for (const key of marked) texts[key] = withoutTextMark(lead[key] ?? '');
  return {
    ...lead,
    ...texts,
    extra: Object.fromEntries(extras.map(([name, value]) => [name, withoutTextMark(value)])),
  };
}
