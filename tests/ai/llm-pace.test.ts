import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullPace, type Pace } from '../../src/ai/llm/pace.js';

const CALL = { leads: 1, milliseconds: 1, wave: 0 };

const answer = (pace: Pace, times: number) => {
  for (let time = 0; time < times; time += 1) pace.answered(CALL);
};

it('halves once a wave, however many calls of that wave are refused for their rate', () => {
  const pace = fullPace({ concurrency: 64, batchSize: 1 });
  const { wave } = pace;
  for (let call = 0; call < 64; call += 1) pace.rateLimited(wave);
  expect(pace.limit).toBe(32);
  pace.rateLimited(pace.wave);
  pace.rateLimited(wave);
  expect(pace.limit).toBe(16);
});

it('speeds up by one after as many answers as the limit, and not beyond the most', () => {
  const pace = fullPace({ concurrency: 8, batchSize: 1 });
  pace.rateLimited(pace.wave);
  answer(pace, 3);
  expect(pace.limit).toBe(4);
  answer(pace, 1);
  expect(pace.limit).toBe(5);
  answer(pace, 5 + 6 + 7);
  expect(pace.limit).toBe(8);
  answer(pace, 100);
  expect(pace.limit).toBe(8);
});

it('counts anew after a slowdown', () => {
  const pace = fullPace({ concurrency: 8, batchSize: 1 });
  answer(pace, 7);
  pace.rateLimited(pace.wave);
  answer(pace, 3);
  expect(pace.limit).toBe(4);
});

it('stays from 1 to the most, and reaches the most again once nothing is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 256 }), fc.array(fc.boolean(), { maxLength: 300 }), (most, answered) => {
      const pace = fullPace({ concurrency: most, batchSize: 1 });
      for (const ok of answered) {
        if (ok) pace.answered(CALL);
        else pace.rateLimited(pace.wave);
        expect(pace.limit).toBeGreaterThanOrEqual(1);
        expect(pace.limit).toBeLessThanOrEqual(most);
      }
      answer(pace, (most * (most + 1)) / 2);
      expect(pace.limit).toBe(most);
    }),
  );
});
