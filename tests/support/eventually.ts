import { expect } from 'vitest';

/** Expects of something what it may take a while to become; milliseconds, many for machines with much to do. */
export function eventually<Value>(read: () => Value | Promise<Value>, timeout = 10_000) {
  return expect.poll(read, { timeout, interval: 20 });
}
