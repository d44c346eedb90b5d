import { describe, expect, it } from 'vitest';
import { isLoopback } from '../src/loopback.js';

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('is true of %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'leads.example.com', '127.0.0.1.example.com', '128.0.0.1'])(
    'is false of %s',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
