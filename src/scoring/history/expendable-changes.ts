/** The number of newest changes of a lead's result that are always kept. */
export const KEPT_CHANGES = 50;

const YEAR = 365 * 86_400_000;

type Change = { readonly id: number; readonly at: Date };

/** Returns the ids of the changes to remove: of all before the newest 50, one a day is kept for a year. */
export function expendableChanges(lastFirst: readonly Change[], now: Date): number[] {
  const days = new Set<string>();
  return lastFirst
    .slice(KEPT_CHANGES)
    .filter(({ at }) => {
      const day = at.toISOString().slice(0, 10);
      const isKept = !days.has(day) && now.getTime() - at.getTime() <= YEAR;
      days.add(day);
      return !isKept;
    })
    .map(({ id }) => id);
}
