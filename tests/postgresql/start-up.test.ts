import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createOffer } from '../support/builders.js';
import { newPostgresDatabase } from '../support/databases.js';
import { queryOnce } from '../support/postgres/query.js';
import { PASSWORD } from '../support/postgres/server.js';
import { spawnProcess, startProcess } from '../support/process.js';
import { offerOf } from '../support/scoring.js';

vi.setConfig({ testTimeout: 60_000 });

const SECRETS = [PASSWORD, encodeURIComponent(PASSWORD), 'wrong secret', 'wrong%20secret'];

/** Starts the service with a database that it cannot use, and answers what it says before it ends. */
async function refusal(url: string): Promise<string> {
  const { exit, output } = await spawnProcess({ env: { DATABASE_URL: url, LOG_LEVEL: 'trace' } });
  expect(await exit).toEqual({ code: 1, signal: null });
  expect(output.stdout).toBe('');
  for (const secret of SECRETS) expect(output.stderr).not.toContain(secret);
  return output.stderr.trimEnd();
}

function changed(url: string, change: Partial<URL>): string {
  return Object.assign(new URL(url), change).href;
}

it('makes its tables in an empty database and shows its address without the password, when several start at once', async () => {
  const databaseUrl = await newPostgresDatabase('empty');
  const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'trace' };
  const [first, second] = await Promise.all([startProcess({ env }), startProcess({ env })]);
  const { host, pathname } = new URL(databaseUrl);
  for (const { output, url } of [first, second]) {
    expect(output.stdout).toContain(`  database  postgresql://postgres@${host}${pathname}\n`);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ database: 'ok' });
  }
  const offerId = await createOffer(first.client);
  expect(await offerOf(second.client, offerId)).toMatchObject({ id: offerId });
  for (const { end, output } of [first, second]) {
    expect(await end('SIGTERM')).toEqual({ code: 0, signal: null });
    for (const secret of SECRETS) expect(output.stdout + output.stderr).not.toContain(secret);
  }
});

it('says that it cannot work, and works again, when its database goes and comes back', async () => {
  const databaseUrl = await newPostgresDatabase('migrated');
  const { url, client, output } = await startProcess({ env: { DATABASE_URL: databaseUrl } });
  const [server, name] = [changed(databaseUrl, { pathname: '/postgres' }), new URL(databaseUrl).pathname.slice(1)];
  await queryOnce(server, `ALTER DATABASE ${name} RENAME TO ${name}_away`).catch(async () => {
    await queryOnce(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    await queryOnce(server, `ALTER DATABASE ${name} RENAME TO ${name}_away`);
  });
  const unready = await fetch(`${url}/readyz`);
  expect([unready.status, await unready.json()]).toEqual([503, { database: 'does not answer' }]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await queryOnce(server, `ALTER DATABASE ${name}_away RENAME TO ${name}`);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await createOffer(client)).not.toBe('');
  for (const secret of SECRETS) expect(output.stderr).not.toContain(secret);
});

it('says what is wrong and exits with 1, when the server refuses', async () => {
  const url = await newPostgresDatabase('empty');
  expect(await refusal(changed(url, { password: 'wrong secret' }))).toMatch(
    /^The database postgresql:\/\/postgres@127\.0\.0\.1:\d+\/test_\w+ cannot be used: password authentication failed .*DATABASE_URL/,
  );
  expect(await refusal(changed(url, { pathname: '/nowhere' }))).toContain('database "nowhere" does not exist');
});

it('says what is wrong and exits with 1, when nobody answers', async () => {
  const url = await newPostgresDatabase('empty');
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  expect(await refusal(changed(url, { port: String(port) }))).toContain('ECONNREFUSED');
  const silent = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const { port: silentPort } = silent.address() as AddressInfo;
  expect(await refusal(changed(url, { port: String(silentPort) }))).toContain('timeout');
});

it('asks for another database, when this one has another encoding or no schema to work in', async () => {
  const url = await newPostgresDatabase('empty');
  await queryOnce(url, 'DROP SCHEMA public');
  expect(await refusal(url)).toContain('It has no schema');
  const server = changed(url, { pathname: '/postgres' });
  const latin = `latin_${new URL(url).pathname.slice(1)}`;
  await queryOnce(
    server,
    `CREATE DATABASE ${latin} TEMPLATE template0 ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'`,
  );
  onTestFinished(async () => void (await queryOnce(server, `DROP DATABASE ${latin}`)));
  expect(await refusal(changed(url, { pathname: `/${latin}` }))).toContain('Its encoding is LATIN1');
});
