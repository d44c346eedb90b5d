import { expect } from 'vitest';

/** Expects a value that may take a while to appear; in milliseconds, many for busy machines. */
export function eventually<Value>(read: () => Value | Promise<Value>, timeout = 15_000) {
  return expect.poll(read, { timeout, interval: 20 });
}
