import { expect, it, vi } from 'vitest';
import { createOffer } from '../support/builders.js';
import { newPostgresDatabase } from '../support/databases.js';
import { PASSWORD } from '../support/postgres/server.js';
import { spawnProcess, startProcess } from '../support/process.js';
import { offerOf } from '../support/scoring.js';

vi.setConfig({ testTimeout: 60_000 });

const SECRETS = [PASSWORD, encodeURIComponent(PASSWORD), 'wrong secret', 'wrong%20secret'];

it('makes its tables in an empty database and shows its address without the password, when two start at once', async () => {
  const databaseUrl = await newPostgresDatabase('empty');
  const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'trace' };
  const [first, second] = await Promise.all([startProcess({ env }), startProcess({ env })]);
  const { host, pathname } = new URL(databaseUrl);
  for (const { output, url } of [first, second]) {
    expect(output.stdout).toContain(`  database  postgresql://postgres@${host}${pathname}\n`);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ database: 'ok', disk: 'ok', runner: 'ok' });
  }
  const offerId = await createOffer(first.client);
  expect(await offerOf(second.client, offerId)).toMatchObject({ id: offerId });
  for (const { end, output } of [first, second]) {
    expect(await end('SIGTERM')).toEqual({ code: 0, signal: null });
    for (const secret of SECRETS) expect(output.stdout + output.stderr).not.toContain(secret);
  }
});

it('says what is wrong without the password and exits with 1, when the server refuses', async () => {
  const url = new URL(await newPostgresDatabase('empty'));
  url.password = 'wrong secret';
  const { exit, output } = await spawnProcess({ env: { DATABASE_URL: url.href, LOG_LEVEL: 'trace' } });
  expect(await exit).toEqual({ code: 1, signal: null });
  expect(output.stdout).toBe('Lead scoring starts…\n');
  expect(output.stderr).toMatch(/^The database postgresql:\S+ cannot be used: password authentication failed.*\n$/);
  for (const secret of SECRETS) expect(output.stderr).not.toContain(secret);
});
