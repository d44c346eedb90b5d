import { expect, it } from 'vitest';
import { growingPace } from '../../src/ai/llm/growing-pace.js';
import type { Pace } from '../../src/ai/llm/pace.js';

const MOST = { concurrency: 8, batchSize: 10 };
const TIMEOUT = 300_000;

/** Answers so many calls of a server with so many slots, that takes so long for a lead. */
function answer(pace: Pace, count: number, { slots, perLead }: { slots: number; perLead: number }): void {
  for (let call = 0; call < count; call += 1) {
    const { batchSize: leads, limit, wave } = pace;
    pace.answered({ leads, milliseconds: perLead * leads * Math.max(1, limit / slots), wave });
  }
}

it('starts with one call of one lead, and doubles requests before it makes more of them at once', () => {
  const pace = growingPace(MOST, TIMEOUT);
  const seen = Array.from({ length: 6 }, () => {
    const now = [pace.limit, pace.batchSize];
    answer(pace, 1, { slots: 8, perLead: 100 });
    return now;
  });
  expect(seen).toEqual([
    [1, 1],
    [1, 2],
    [1, 4],
    [1, 8],
    [1, 10],
    [2, 10],
  ]);
});

it('comes to the most, where the server keeps up', () => {
  const pace = growingPace(MOST, TIMEOUT);
  answer(pace, 100, { slots: 100, perLead: 500 });
  expect([pace.limit, pace.batchSize]).toEqual([8, 10]);
});

it('goes back to one call at once, where more of them answer no faster', () => {
  const pace = growingPace(MOST, TIMEOUT);
  answer(pace, 10, { slots: 1, perLead: 2_000 });
  expect([pace.limit, pace.batchSize]).toEqual([1, 10]);
});

it('compares requests of one size alone, where the first ones were cut before it grew', () => {
  const pace = growingPace(MOST, TIMEOUT);
  const oneSlot = (leads: number) =>
    pace.answered({ leads, milliseconds: (5_000 + 1_000 * leads) * pace.limit, wave: pace.wave });
  for (let call = 0; call < 8; call += 1) oneSlot(1);
  for (let call = 0; call < 100; call += 1) {
    oneSlot(pace.batchSize);
    expect(pace.limit).toBeLessThanOrEqual(2);
  }
  expect([pace.limit, pace.batchSize]).toEqual([1, 10]);
});

it('stops growing requests, where one takes a good part of its time', () => {
  const pace = growingPace(MOST, TIMEOUT);
  answer(pace, 50, { slots: 1, perLead: 10_000 });
  expect([pace.limit, pace.batchSize]).toEqual([1, 4]);
});

it('begins anew with smaller requests where a call takes too long, and rests before it grows again', () => {
  const pace = growingPace(MOST, TIMEOUT);
  answer(pace, 100, { slots: 100, perLead: 500 });
  pace.timedOut(pace.wave);
  pace.timedOut(pace.wave - 1);
  expect([pace.limit, pace.batchSize]).toEqual([1, 5]);
  answer(pace, 20, { slots: 100, perLead: 500 });
  expect([pace.limit, pace.batchSize]).toEqual([1, 5]);
  answer(pace, 100, { slots: 100, perLead: 500 });
  expect([pace.limit, pace.batchSize]).toEqual([8, 10]);
});

it('makes requests smaller where three full ones in a row could not be used, whatever smaller ones between them brought', () => {
  const pace = growingPace(MOST, TIMEOUT);
  answer(pace, 50, { slots: 100, perLead: 500 });
  for (let round = 0; round < 3; round += 1) {
    expect(pace.batchSize).toBe(10);
    const { wave } = pace;
    pace.unusable({ leads: 10, milliseconds: 5_000, wave });
    pace.answered({ leads: 5, milliseconds: 2_500, wave });
  }
  expect(pace.batchSize).toBe(5);
});

it('makes half as many calls at once where the rate is limited', () => {
  const pace = growingPace(MOST, TIMEOUT);
  answer(pace, 100, { slots: 100, perLead: 500 });
  pace.rateLimited(pace.wave);
  expect([pace.limit, pace.batchSize]).toEqual([4, 10]);
});
