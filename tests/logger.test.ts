import { expect, it } from 'vitest';
import { makeLogger } from '../src/logger.js';
import { onBehalfOf } from '../src/request-scope.js';

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

it('names the request that led to a line, also where work goes on behind its answer', async () => {
  const { logger, lines } = openLog();
  await onBehalfOf({ id: 'one' }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    logger.info('later');
  });
  logger.info('nobody asked');
  expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(['one', undefined]);
});
