const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** "July to September 2026", for a quarter that begins at this time, in UTC. */
export function quarterName(from: string): string {
  const first = new Date(from);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 2, 1));
  return `${MONTH.format(first)} to ${MONTH.format(last)} ${first.getUTCFullYear()}`;
}
