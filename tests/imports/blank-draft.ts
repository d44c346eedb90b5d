import { LEAD_KEYS } from '../../src/domain/lead-fields.js';
import type { LeadDraft } from '../../src/imports/lead-draft.js';
import type { LeadText } from '../../src/imports/lead-keys.js';

/** A draft without text in any field. */
export const BLANK_DRAFT = { ...Object.fromEntries(LEAD_KEYS.map((key) => [key, null])), extra: {} } as LeadDraft;

const { scoringId, ...text } = BLANK_DRAFT;

/** What is kept of a lead without text in any field. */
export const BLANK_LEAD: LeadText = text;
