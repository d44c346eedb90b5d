/** Leads of an import are visible once it is committed. */
export const VISIBLE_LEAD = { import: { committedAt: { not: null } } } as const;
