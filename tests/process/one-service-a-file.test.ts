import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createOffer } from '../support/builders.js';
import { newSqliteDatabase } from '../support/databases.js';
import { npmRun } from '../support/npm-run.js';
import { spawnProcess, startProcess } from '../support/process.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { csv, stateOf, upload } from '../support/uploads.js';

vi.setConfig({ testTimeout: 180_000 });

const ROWS = 60_000;
const MANY = csv('name,role', ...Array.from({ length: ROWS }, (_, row) => `Person ${row},CTO`));

it('refuses a second service with a sentence, also by another name of the file, and keeps the upload of the first', async () => {
  const databaseUrl = await newSqliteDatabase('empty');
  const first = await startProcess({ env: { DATABASE_URL: databaseUrl } });
  const offerId = await createOffer(first.client);
  const uploading = upload(first.client, offerId, MANY);
  const link = join(await temporaryFolder(), 'link.db');
  await symlink(databaseUrl.slice('file:'.length), link);
  for (const DATABASE_URL of [databaseUrl, `file:${link}`]) {
    const { exit, output } = await spawnProcess({ env: { DATABASE_URL } });
    expect(await exit).toEqual({ code: 1, signal: null });
    expect(output.stdout).toBe('Lead scoring starts…\n');
    expect(output.stderr).toMatch(
      /^The database \S+\.db is in use by another service, .* Stop that service first.*\n$/,
    );
  }
  expect(await uploading).toMatchObject({ created: ROWS });
  expect(await stateOf(first.client, offerId)).toEqual({ leads: ROWS, imports: 1 });
});

it('starts at once and has what was acknowledged, when the service before was killed', async () => {
  const first = await startProcess();
  const offerId = await createOffer(first.client);
  await upload(first.client, offerId, csv('name,role', 'Ada,CTO'));
  await first.end('SIGKILL');
  const second = await startProcess({ folder: first.folder });
  expect(await stateOf(second.client, offerId)).toEqual({ leads: 1, imports: 1 });
});

it('lets keys be made and backups be written, while a service runs and after it was killed', async () => {
  const databaseUrl = await newSqliteDatabase('empty');
  const env = { DATABASE_URL: databaseUrl };
  const first = await startProcess({ env });
  const folder = await temporaryFolder();
  expect(await npmRun(databaseUrl, 'keys', 'list')).toContain('');
  expect(await npmRun(databaseUrl, 'backup', join(folder, 'one.db'))).toContain('Wrote');
  await createOffer(first.client);
  await first.end('SIGKILL');
  await npmRun(databaseUrl, 'keys', 'list');
  expect(await npmRun(databaseUrl, 'backup', join(folder, 'two.db'))).toContain('Wrote');
  const second = await startProcess({ env });
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
});
