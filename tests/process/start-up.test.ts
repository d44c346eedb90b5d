import { once } from 'node:events';
import { access, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createOffer } from '../support/builders.js';
import { API_KEY } from '../support/fake-gemini-setup.js';
import { faultsIn, spawnProcess, startProcess } from '../support/process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

vi.setConfig({ testTimeout: 60_000 });

it('says where it listens, what it works with and what to open, when it starts with nothing set', async () => {
  const service = await startProcess();
  const { url, folder, output, client, end } = service;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(output.stdout.trimEnd().split('\n')).toEqual([
    'Lead scoring starts…',
    `Lead scoring listens on ${url}`,
    '  database  file:data/leads.db',
    '  AI        the built-in judge (set GEMINI_API_KEY to use Gemini)',
    `  API       ${url}/graphql`,
    `  open      ${url}`,
  ]);
  expect(await createOffer(client)).not.toBe('');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await access(join(folder, 'data', 'leads.db'));
  expect(await end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(faultsIn(service)).toBe('');
});

it('reads .env of its folder, and lets the environment outrank it, when there is one', async () => {
  const folder = await temporaryFolder();
  const lines = [`GEMINI_API_KEY=${API_KEY}`, 'GEMINI_MODEL=gemini-9', 'DATABASE_URL=file:mine.db', 'PORT=no port'];
  await writeFile(join(folder, '.env'), lines.join('\n'));
  const { output } = await startProcess({ folder });
  expect(output.stdout).toContain(
    '  database  file:mine.db\n  AI        gemini-9 at generativelanguage.googleapis.com\n',
  );
  expect(output.stdout + output.stderr).not.toContain(API_KEY);
  await access(join(folder, 'mine.db'));
});

it.each([
  ['http://127.0.0.1:9/v1', 'qwen3 on this machine'],
  ['http://models.example:9/v1', 'qwen3 at models.example:9'],
])('names the model and where it is asked, when a model server is set up at %s', async (OPENAI_BASE_URL, shown) => {
  const env = { AI_PROVIDER: 'openai', OPENAI_BASE_URL, OPENAI_MODEL: 'qwen3' };
  const { output } = await startProcess({ env });
  expect(output.stdout).toContain(`  AI        ${shown}\n`);
});

it('names every fault on standard error and exits with 1, when variables are wrong', async () => {
  const env = { PORT: '70000', AI_CONCURRENCY: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud', SANDBOX: 'yes' };
  const { exit, output } = await spawnProcess({ env });
  expect(await exit).toEqual({ code: 1, signal: null });
  const [title, ...faults] = output.stderr.trimEnd().split('\n');
  expect(title).toBe('The configuration is wrong:');
  expect(faults.map((fault) => /^ {2}(\w+) must be/.exec(fault)?.[1]).sort()).toEqual(Object.keys(env).sort());
  expect(output.stdout).toBe('Lead scoring starts…\n');
});

it('says that the port is taken and exits with 1, when another program listens there', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { exit, output } = await spawnProcess({ env: { PORT: String(port) } });
  expect(await exit).toEqual({ code: 1, signal: null });
  expect(output.stderr).toMatch(/^The port is taken by another program .*Set PORT to a free port\.\n$/);
  expect(output.stderr).toContain(`127.0.0.1:${port}`);
});
