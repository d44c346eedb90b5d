import type { LeadField } from '../domain/lead-fields.js';

/** Fields of which a cell may hold several values. */
export const SEVERAL: ReadonlySet<LeadField> = new Set<LeadField>(['EMAIL', 'PHONE']);

/** The first of the values in one cell, and the remaining text. */
export type Several = { readonly first: string; readonly rest: string | null };
