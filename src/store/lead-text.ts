import { LEAD_TEXT_KEYS } from '../domain/lead-fields.js';

/** What is kept of a lead as its owner wrote it. */
export const LEAD_TEXT = [...LEAD_TEXT_KEYS, 'extra'] as const;

/** The columns that an import writes, and those that it is matched by. */
export const LEAD_TEXT_COLUMNS = [...LEAD_TEXT, 'emailKey', 'urlKey', 'fingerprint'] as const;
