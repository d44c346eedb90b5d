import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { layBinaries } from './binaries.js';

const run = promisify(execFile);

/** A PostgreSQL server on loopback. */
export type PostgresServer = {
  /** Returns the URL of one of its databases. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

/** A password that must not appear in any output. */
export const PASSWORD = 'open sesame/1';

type Owner = { readonly uid?: number; readonly gid?: number };

// Danish sorts "aa" after "z", and the time zone is never UTC, so that code that relies on either fails.
const CLUSTER = ['--locale=C', '--locale-provider=icu', '--icu-locale=da-DK', '--encoding=UTF8', '--no-sync'];
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'max_connections=300', 'timezone=Pacific/Chatham'];

/** Starts a server with its data in a temporary folder, which is removed when it stops. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-scoring-postgres-'));
  await chmod(folder, 0o755);
  const { initdb, postgres } = await layBinaries(folder);
  const owner = await findOwner();
  const data = join(folder, 'data');
  await mkdir(data);
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(data, owner.uid, owner.gid);
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, PASSWORD);
  const access = ['--username=postgres', '--auth=password', `--pwfile=${passwordFile}`];
  await run(initdb, [`--pgdata=${data}`, ...access, ...CLUSTER], owner);
  const port = await freePort();
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings()], {
    ...owner,
    env: { ...process.env, LC_MESSAGES: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const clearAway = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clearAway);
  await isReady(server);
  return {
    urlOf: (database) => `postgresql://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`,
    async stop() {
      server.kill('SIGINT');
      await once(server, 'exit');
      process.off('exit', clearAway);
      await rm(folder, { recursive: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it runs as the user that owns nothing. */
async function findOwner(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'nobody'])).stdout)),
  );
  return { uid, gid };
}

function settings(): string[] {
  return ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...SETTINGS].flatMap((setting) => ['-c', setting]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (text: Buffer) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  });
}
