import { expect, it } from 'vitest';
import { expendableChanges } from '../../src/scoring/history/expendable-changes.js';

const NOW = new Date('2026-11-30T12:00:00Z');

/** Changes, the last first, the first of them now and each so many hours before the one above it. */
function changes(count: number, hoursApart: number) {
  return Array.from({ length: count }, (_, place) => ({
    id: count - place,
    at: new Date(NOW.getTime() - place * hoursApart * 3_600_000),
  }));
}

it('keeps the last 50 changes, however many a day', () => {
  expect(expendableChanges(changes(50, 0.01), NOW)).toEqual([]);
  expect(expendableChanges(changes(53, 0.01), NOW)).toEqual([2, 1]);
});

it('keeps the last of each day before those, for a year', () => {
  const kept = (hoursApart: number, count: number) => {
    const all = changes(count, hoursApart);
    const expendable = new Set(expendableChanges(all, NOW));
    return all.filter(({ id }) => !expendable.has(id));
  };
  const daily = kept(6, 250)
    .slice(50)
    .map(({ at }) => at.toISOString());
  expect(new Set(daily.map((time) => time.slice(0, 10))).size).toBe(daily.length);
  expect(daily.slice(1).every((time) => time.slice(11, 13) === '18')).toBe(true);
  expect(kept(24, 500)).toHaveLength(366);
});
