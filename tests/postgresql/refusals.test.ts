import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseError } from '../../src/store/database-error.js';
import { openStore } from '../../src/store/store.js';
import { createOffer } from '../support/builders.js';
import { newPostgresDatabase } from '../support/databases.js';
import { queryOnce } from '../support/postgres/query.js';
import { PASSWORD } from '../support/postgres/server.js';
import { startTestService } from '../support/service.js';

const SECRETS = [PASSWORD, encodeURIComponent(PASSWORD), 'wrong secret', 'wrong%20secret'];

/** Why a database cannot be used, as whoever starts the service is told. */
async function refusal(url: string): Promise<string> {
  const error = await openStore(url).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DatabaseError)) throw new Error(`It was to be refused: ${error}`);
  for (const secret of SECRETS) expect(error.stack).not.toContain(secret);
  return error.message;
}

function changed(url: string, change: Partial<URL>): string {
  return Object.assign(new URL(url), change).href;
}

/** A port of loopback on which nobody answers; where it is `open`, a connection comes about all the same. */
async function silentPort(open: boolean): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  if (open) onTestFinished(() => void server.close());
  else server.close();
  return String(port);
}

describe('the store says what is wrong', () => {
  it('where the server refuses', async () => {
    const url = await newPostgresDatabase('empty');
    expect(await refusal(changed(url, { password: 'wrong secret' }))).toMatch(
      /^The database postgresql:\/\/postgres@127\.0\.0\.1:\d+\/test_\w+ cannot be used: password authentication failed .*DATABASE_URL/,
    );
    expect(await refusal(changed(url, { pathname: '/nowhere' }))).toContain('database "nowhere" does not exist');
  });

  it('where nobody answers', async () => {
    const url = await newPostgresDatabase('empty');
    expect(await refusal(changed(url, { port: await silentPort(false) }))).toContain('ECONNREFUSED');
    expect(await refusal(changed(url, { port: await silentPort(true) }))).toContain('timeout');
  });

  it('where the database has no schema to work in, or another encoding', async () => {
    const url = await newPostgresDatabase('empty');
    await queryOnce(url, 'DROP SCHEMA public');
    expect(await refusal(url)).toContain('It has no schema');
    const server = changed(url, { pathname: '/postgres' });
    const latin = `latin_${new URL(url).pathname.slice(1)}`;
    const encoding = `ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'`;
    await queryOnce(server, `CREATE DATABASE ${latin} TEMPLATE template0 ${encoding}`);
    onTestFinished(async () => void (await queryOnce(server, `DROP DATABASE ${latin}`)));
    expect(await refusal(changed(url, { pathname: `/${latin}` }))).toContain('Its encoding is LATIN1');
  });
});

const UNREADY = { database: 'does not answer', migrations: 'not known', disk: 'ok', runner: 'does not answer' };

it('makes the service unready, and ready again, when the database goes and comes back', async () => {
  const { url, client, log, databaseUrl } = await startTestService();
  const [server, name] = [changed(databaseUrl, { pathname: '/postgres' }), new URL(databaseUrl).pathname.slice(1)];
  const connect = (allowed: boolean) => queryOnce(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  await connect(false);
  await queryOnce(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  const unready = await fetch(`${url}/readyz`);
  expect([unready.status, await unready.json()]).toEqual([503, UNREADY]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await connect(true);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await createOffer(client)).not.toBe('');
  for (const secret of SECRETS) expect(JSON.stringify(log)).not.toContain(secret);
});
