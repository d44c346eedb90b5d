import type { LeadDraft, LeadText } from '../../src/domain/lead.js';
import { blankTexts } from '../../src/domain/lead-fields.js';

/** What is kept of a lead without text in any field. */
export const BLANK_LEAD: LeadText = { ...blankTexts(), extra: {} };

/** A draft without text in any field. */
export const BLANK_DRAFT: LeadDraft = { ...BLANK_LEAD, scoringId: null };
