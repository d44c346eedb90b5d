import { expect, it } from 'vitest';
import type { RunRecord } from '../../src/domain/run.js';
import { leadsPerSecond } from '../../src/runs/leads-per-second.js';

const at = (seconds: number) => new Date(seconds * 1_000);
const run = (fields: Partial<RunRecord>) =>
  ({ startedAt: at(0), finishedAt: null, scored: 0, failed: 0, ...fields }) as RunRecord;

it.each([
  ['has not begun', run({ startedAt: null }), null],
  ['has finished no lead', run({}), null],
  ['began this moment', run({ startedAt: at(10), scored: 1 }), null],
  ['is under way', run({ scored: 30, failed: 10 }), 4],
  ['has ended', run({ scored: 30, failed: 10, finishedAt: at(5) }), 8],
])('is right, when a run %s', (_, record, speed) => {
  expect(leadsPerSecond(record, at(10))).toBe(speed);
});
