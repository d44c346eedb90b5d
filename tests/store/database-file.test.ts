import { chmod, chown, copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openStoreAlone } from '../../src/store/service/open-store-alone.js';
import { backUpSqlite } from '../../src/store/sqlite/backup.js';
import { createOffer } from '../support/builders.js';
import { newSqliteDatabase } from '../support/databases.js';
import { CreateOfferDocument, OffersDocument } from '../support/generated/graphql.js';
import { spawnProcess } from '../support/process.js';
import { startTestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Writes a file that a service left without closing it, with a write-ahead log. */
async function leftOpen(): Promise<string> {
  const file = join(await temporaryFolder(), 'leads.db');
  const { url, client } = await startTestService({ databaseUrl: `file:${file}` });
  expect(url).not.toBe('');
  await createOffer(client);
  const copy = join(await temporaryFolder(), 'leads.db');
  // As a disk has them when the machine fails.
  for (const end of ['', '-wal', '.lock']) await copyFile(file + end, copy + end);
  return copy;
}

async function fault(file: string): Promise<string> {
  return openStoreAlone(`file:${file}`).then(
    async (store) => {
      await store.close();
      return 'none';
    },
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

it('starts, when a service was not closed and its files are all there', async () => {
  expect(await fault(await leftOpen())).toBe('none');
});

it('says that the write-ahead log is missing, when it is after a service that was not closed, and starts once that is accepted', async () => {
  const file = await leftOpen();
  await rm(`${file}-wal`);
  expect(await fault(file)).toMatch(
    /^DatabaseError: .*was not closed.*-wal, which holds its latest changes, is missing/,
  );
  await rm(`${file}.lock`);
  expect(await fault(file)).toBe('none');
});

it('says that the write-ahead log is of another file, when it is', async () => {
  const [file, other] = [await leftOpen(), await leftOpen()];
  await copyFile(`${other}-wal`, `${file}-wal`);
  expect(await fault(file)).toMatch(/^DatabaseError: .*-wal does not belong to the database/);
});

it('starts from a backup, when the log of a service that was not closed was removed, and refuses it beside that log', async () => {
  const file = await leftOpen();
  const backup = join(await temporaryFolder(), 'backup.db');
  await backUpSqlite(inject('sqliteTemplate'), backup);
  await copyFile(backup, file);
  expect(await fault(file)).toMatch(/^DatabaseError: .*-wal does not belong to the database/);
  await rm(`${file}-wal`);
  expect(await fault(file)).toBe('none');
});

it('starts, when a tool closed the file of a service that was not closed', async () => {
  const file = await leftOpen();
  await backUpSqlite(file, join(await temporaryFolder(), 'backup.db'));
  expect(await fault(file)).toBe('none');
});

const UNUSABLE: readonly (readonly [what: string, make: (file: string) => Promise<unknown>, says: RegExp])[] = [
  ['no database', (file) => writeFile(file, 'Some notes of mine.'), /is not a SQLite database/],
  ['shorter than a database', (file) => writeFile(file, 'Notes'), /is not a SQLite database/],
  ['damaged', damage, /The database is damaged/],
  ['a folder', (file) => mkdir(file), /is not a file/],
  [
    'within a file',
    async (file) => writeFile(dirname(file), ''),
    /The folder .* cannot be created \((?:EEXIST|ENOTDIR)\)/,
  ],
];

it.each(UNUSABLE)('says so in a sentence, when the file is %s', async (what, make, says) => {
  const folder = join(await temporaryFolder(), 'data');
  if (what !== 'within a file') await mkdir(folder);
  await make(join(folder, 'leads.db'));
  expect(await fault(join(folder, 'leads.db'))).toMatch(/^DatabaseError: /);
  expect(await fault(join(folder, 'leads.db'))).toMatch(says);
});

it('says so in a sentence, when the file may not be read or written', async () => {
  const file = (await newSqliteDatabase('migrated')).slice('file:'.length);
  await asNobody([dirname(file), file], async () => {
    await chmod(file, 0o200);
    expect(await fault(file)).toMatch(/cannot be read/);
    await chmod(file, 0o400);
    expect(await fault(file)).toMatch(/cannot be written to/);
  });
});

const NOBODY = 65_534;

/** Works on files as somebody who may not do everything: whoever runs the tests, unless that is root. */
async function asNobody(paths: readonly string[], work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  for (const path of paths) await chown(path, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  await work().finally(() => process.seteuid?.(0));
}

it('exits with 1 and the sentence alone, when it is started on what is no database', async () => {
  const file = join(await temporaryFolder(), 'notes.txt');
  await writeFile(file, 'Some notes of mine.');
  const { exit, output } = await spawnProcess({ env: { DATABASE_URL: `file:${file}` } });
  expect(await exit).toEqual({ code: 1, signal: null });
  expect(output).toEqual({
    stdout: 'Lead scoring starts…\n',
    stderr: expect.stringMatching(/^\S+ is not a SQLite database\. .*\n$/),
  });
}, 120_000);

it.each([
  ['taken away', (file: string) => rm(file)],
  [
    'replaced',
    async (file: string) => {
      await copyFile(inject('sqliteTemplate'), `${file}.new`);
      await rename(`${file}.new`, file);
    },
  ],
  ['without its write-ahead log', (file: string) => rm(`${file}-wal`)],
] as const)('refuses writes and says so, when its file is %s while it runs', async (_, change) => {
  const { client, url, databaseUrl } = await startTestService();
  await createOffer(client);
  await change(databaseUrl.slice('file:'.length));
  const input = { name: 'Lost', valueProps: [], idealUseCases: [] };
  expect(await client.send(CreateOfferDocument, { input })).toMatchObject({
    status: 503,
    errors: [
      { message: expect.stringContaining('taken away or replaced'), extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ],
  });
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ database: 'was taken away or replaced' });
  expect((await client.run(OffersDocument, {})).offers.totalCount).toBe(1);
});

/** Overwrites a database's pages behind its header. */
async function damage(file: string): Promise<void> {
  await copyFile(inject('sqliteTemplate'), file);
  const handle = await open(file, 'r+');
  onTestFinished(() => handle.close());
  await handle.write(Buffer.alloc(8_000, 0xab), 0, 8_000, 100);
}
