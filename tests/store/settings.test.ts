import { expect, it } from 'vitest';
import { openTestStore } from '../support/test-store.js';

it('makes a setting once, when many ask for it at once', async () => {
  const { store } = await openTestStore();
  let made = 0;
  const ask = () => store.settings.getOrCreate('secret', () => `secret ${made++}`);
  const answers = await Promise.all(Array.from({ length: 10 }, ask));
  expect(new Set(answers).size).toBe(1);
  expect(await store.settings.getOrCreate('secret', () => 'another')).toBe(answers[0]);
});
