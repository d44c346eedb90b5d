import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keyedLock } from '../../src/store/keyed-lock.js';

/** Work that notes when it begins and ends. */
function notingWork(notes: string[]) {
  return (name: string) => async () => {
    notes.push(`${name} begins`);
    await wait(5);
    notes.push(`${name} ends`);
    return name;
  };
}

it('does one piece of work after the other in the order of asking, when they have one key', async () => {
  const { take } = keyedLock();
  const notes: string[] = [];
  const work = notingWork(notes);
  const results = await Promise.all(['a', 'b', 'c'].map((name) => take('key', work(name))));
  expect(results).toEqual(['a', 'b', 'c']);
  expect(notes).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('lets work go on side by side, when the keys differ', async () => {
  const { take } = keyedLock();
  const notes: string[] = [];
  const work = notingWork(notes);
  await Promise.all([take('one', work('a')), take('other', work('b'))]);
  expect(notes.slice(0, 2)).toEqual(['a begins', 'b begins']);
});

it('gives the error to whoever asked for that work and goes on with the next, when work fails', async () => {
  const { take } = keyedLock();
  const failed = take('key', () => Promise.reject(new Error('no')));
  const next = take('key', async () => 'done');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('done');
});
