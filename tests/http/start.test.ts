import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startTestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

type Ended = { readonly code: number; readonly output: string; readonly errors: string };

/** Starts the process in an empty folder with these variables alone, and answers how it ended. */
async function startAndFail(env: Record<string, string>): Promise<Ended> {
  const args = ['--import', import.meta.resolve('tsx'), MAIN];
  const child = spawn(process.execPath, args, { cwd: await temporaryFolder(), env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], output, errors] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code, output, errors };
}

describe('the start of the service', () => {
  it('ends by a word on the port, where another program has it', async () => {
    const { url } = await startTestService();
    const { code, output, errors } = await startAndFail({ PORT: new URL(url).port });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^The port is taken by another program \(.+\)\. Set PORT to a free one\.\n$/);
  });

  it('ends by every fault of its configuration', async () => {
    const { code, output, errors } = await startAndFail({ PORT: 'x', HOST: '0.0.0.0', MAX_ROWS: '0' });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors.trim().split('\n')).toEqual([
      'The configuration is wrong:',
      expect.stringMatching(/^ {2}PORT must be/),
      expect.stringMatching(/^ {2}MAX_ROWS must be/),
    ]);
  });
});
