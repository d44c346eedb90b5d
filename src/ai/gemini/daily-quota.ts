const DAY_MS = 24 * 60 * 60 * 1_000;

const pacificClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/**
 * Returns when a used-up daily quota is renewed: at midnight Pacific time. It is an hour off on the two days a year when
 * clocks change.
 */
export function nextQuotaDay(now: Date): Date {
  const parts = new Map(pacificClock.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const part = (type: 'hour' | 'minute' | 'second') => parts.get(type) ?? 0;
  const sinceMidnight = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1_000 + now.getUTCMilliseconds();
  return new Date(now.getTime() + DAY_MS - sinceMidnight);
}
