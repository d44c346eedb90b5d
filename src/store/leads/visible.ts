/** Leads of an import can be seen once it is committed. */
export const VISIBLE_LEAD = { import: { committedAt: { not: null } } } as const;
