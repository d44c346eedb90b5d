import { expect, it } from 'vitest';
import { makeLogger } from '../src/logger.js';

/** A logger, and the lines that it wrote. */
function openLog() {
  const lines: string[] = [];
  return { logger: makeLogger('trace', { write: (line) => void lines.push(line) }), lines };
}

it('blots out keys, headers and the rows that a database names, wherever an error carries them', () => {
  const { logger, lines } = openLog();
  const error = Object.assign(new Error('refused'), {
    detail: 'Key (email)=(zelda@quux.example) already exists.',
    apiKey: 'my-own-key',
    config: { headers: { authorization: 'Bearer my-own-key' } },
  });
  logger.error({ err: error, authorization: 'Bearer my-own-key' }, 'failed');
  expect(lines.join('')).toContain('refused');
  expect(lines.join('')).not.toMatch(/my-own-key|zelda/);
});
