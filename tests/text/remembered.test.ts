import { expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.js';

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
