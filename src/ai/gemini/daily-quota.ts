const DAY_MS = 24 * 60 * 60 * 1_000;

const pacificClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/**
 * When a used-up daily quota starts anew: Google counts its days from midnight Pacific time. An hour off on the two
 * days a year when clocks change.
 */
export function nextQuotaDay(now: Date): Date {
  const parts = new Map(pacificClock.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const part = (type: 'hour' | 'minute' | 'second') => parts.get(type) ?? 0;
  const sinceMidnight = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1_000 + now.getUTCMilliseconds();
  return new Date(now.getTime() + DAY_MS - sinceMidnight);
}
