/** The position of a lead in its list. */
export type LeadSteps = {
  /** Its position from 1; null where the list does not have it. */
  readonly place: number | null;
  readonly count: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
};

type Row = { readonly lead: { readonly id: string } };

/** Returns the leads before and after a lead among the loaded rows of a list with so many leads. */
export function leadSteps(rows: readonly Row[], count: number, leadId: string | null): LeadSteps {
  const index = leadId === null ? -1 : rows.findIndex(({ lead }) => lead.id === leadId);
  if (index < 0) return { place: null, count, previousId: null, nextId: null };
  return {
    place: index + 1,
    count,
    previousId: rows[index - 1]?.lead.id ?? null,
    nextId: index + 1 < count ? (rows[index + 1]?.lead.id ?? null) : null,
  };
}
