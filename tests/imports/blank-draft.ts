import type { LeadDraft, LeadText } from '../../src/domain/lead.js';
import { LEAD_KEYS } from '../../src/domain/lead-fields.js';

/** A draft without text in any field. */
export const BLANK_DRAFT = { ...Object.fromEntries(LEAD_KEYS.map((key) => [key, null])), extra: {} } as LeadDraft;

const { scoringId, ...text } = BLANK_DRAFT;

/** What is kept of a lead without text in any field. */
export const BLANK_LEAD: LeadText = text;
