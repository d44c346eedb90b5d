import { expect, it } from 'vitest';
import { nextQuotaDay } from '../../src/ai/gemini/daily-quota.js';

it.each([
  ['2026-07-01T19:00:00.000Z', '2026-07-02T07:00:00.000Z'],
  ['2026-01-15T20:30:15.250Z', '2026-01-16T08:00:00.000Z'],
  ['2026-07-01T06:59:59.999Z', '2026-07-01T07:00:00.000Z'],
  ['2026-07-01T07:00:00.000Z', '2026-07-02T07:00:00.000Z'],
  ['2026-12-31T23:59:00.000Z', '2027-01-01T08:00:00.000Z'],
])("used up at %s, the quota starts anew at Pacific time's midnight, %s", (now, midnight) => {
  expect(nextQuotaDay(new Date(now)).toISOString()).toBe(midnight);
});
