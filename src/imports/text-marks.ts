import type { LeadText } from '../domain/lead.js';
import { LEAD_TEXT_KEYS, type LeadTextKey } from '../domain/lead-fields.js';
import { withoutTextMark } from '../text/formula-guard.js';

/** A lead without what spreadsheets and tools write to mark a number as text; the very same where there is nothing of it. */
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
