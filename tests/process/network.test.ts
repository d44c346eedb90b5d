import { expect, it, vi } from 'vitest';
import { askForOffers } from '../auth/ask-for-offers.js';
import { newSqliteDatabase } from '../support/databases.js';
import { shownKey } from '../support/keys.js';
import { npmRun } from '../support/npm-run.js';
import { spawnProcess, startProcess } from '../support/process.js';
import { startTestService } from '../support/service.js';

vi.setConfig({ testTimeout: 60_000 });

const npmRunKeys = (databaseUrl: string, ...words: string[]) => npmRun(databaseUrl, 'keys', ...words);

it('refuses to start for the whole network and says how to make a key, when there is none', async () => {
  const { exit, output } = await spawnProcess({ env: { HOST: '0.0.0.0' } });
  expect(await exit).toEqual({ code: 1, signal: null });
  expect(output.stdout).toBe('Lead scoring starts…\n');
  expect(output.stderr).toMatch(
    /^The configuration is wrong:\n {2}HOST is 0\.0\.0\.0, .*npm run keys -- create --workspace acme/,
  );
});

it('starts for the whole network without a key, when that is said to be guarded', async () => {
  const { url } = await startTestService({ env: { HOST: '0.0.0.0', OPEN_TO_NETWORK: 'true' } });
  expect((await fetch(`${url.replace('0.0.0.0', '127.0.0.1')}/metrics`)).status).toBe(200);
});

it('starts for the whole network and lets in who has a key, when "npm run keys" has made one', async () => {
  const databaseUrl = await newSqliteDatabase('empty');
  const { id, key } = shownKey(await npmRunKeys(databaseUrl, 'create', '--workspace', 'acme', '--expires', '90d'));
  const { url, output } = await startProcess({ env: { HOST: '0.0.0.0', DATABASE_URL: databaseUrl } });
  const address = url.replace('0.0.0.0', '127.0.0.1');
  expect((await fetch(`${address}/metrics`)).status).toBe(401);
  expect(await askForOffers(address, { key })).toMatchObject({ status: 200 });
  expect(await npmRunKeys(databaseUrl, 'list')).toContain(`${id}  acme       valid`);
  expect(output.stdout + output.stderr).not.toContain(key);
});

it('ends with 1 and says what there is to say, when "npm run keys" is told nothing', async () => {
  await expect(npmRunKeys(await newSqliteDatabase('empty'))).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Name a command:\n\nnpm run keys -- create/),
  });
});
