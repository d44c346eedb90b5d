import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { oncePer, remembered } from '../../src/text/remembered.js';

const collectGarbage: () => Promise<void> = createRequire(import.meta.url)('../support/collect-garbage.cjs');

it('reads a short text once, and a long one each time', () => {
  const read: string[] = [];
  const lengthOf = remembered((text) => {
    read.push(text);
    return text.length;
  });
  const long = 'x'.repeat(201);
  expect(['CEO', 'CFO', 'CEO', '', '', long, long].map(lengthOf)).toEqual([3, 3, 3, 0, 0, 201, 201]);
  expect(read).toEqual(['CEO', 'CFO', '', long, long]);
});

it('reads texts again, when more than 10,000 others were read meanwhile', () => {
  let reads = 0;
  const read = remembered((text) => {
    reads += 1;
    return text;
  });
  for (let number = 0; number <= 10_000; number += 1) read(`Post ${number}`);
  expect(read('Post 0')).toBe('Post 0');
  expect(reads).toBe(10_002);
});

it('keeps a word in memory without the long text that it was cut from', async () => {
  const letters = 100_000;
  const read = remembered((text) => text);
  await collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let number = 0; number < 500; number += 1) {
    const text = `${'x'.repeat(letters)} responsibility ${number}`.toUpperCase();
    read(text.slice(letters + 1));
  }
  await collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * letters);
});

it('makes something once for each object', () => {
  const made: object[] = [];
  const numberOf = oncePer((key: object) => made.push(key));
  const [one, other] = [{}, {}];
  expect([one, other, one].map(numberOf)).toEqual([1, 2, 1]);
});
