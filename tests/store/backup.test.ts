import { execFile } from 'node:child_process';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '../../src/store/connect.js';
import { backUpSqlite } from '../../src/store/sqlite/backup.js';
import { createOffer, someLeads } from '../support/builders.js';
import { download, exportLink } from '../support/downloads.js';
import { eventually } from '../support/eventually.js';
import { scoredOffer } from '../support/results.js';
import { startTestService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { csv, NOTHING_KEPT, stateOf, upload } from '../support/uploads.js';

const SCRIPT = fileURLToPath(new URL('../../dist/backup.js', import.meta.url));

function csvOfRows(count: number): string {
  return csv('name,role', ...Array.from({ length: count }, (_, place) => `Person ${place},CTO`));
}

/** Runs the command as the npm script does, in a folder without a configuration. */
async function backUp(databaseUrl: string, ...values: readonly string[]) {
  const cwd = await temporaryFolder();
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl };
  const ended = promisify(execFile)(process.execPath, [SCRIPT, ...values], { cwd, env });
  return ended.then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    ({ code, stderr }) => ({ code, said: String(stderr).trim() }),
  );
}

it('holds what was whole, and nothing of an upload that was under way, when it is taken amid one and restored', async () => {
  const service = await startTestService();
  const scored = await scoredOffer(service.client, someLeads(3));
  const link = await exportLink(service.client, { offerId: scored });
  const offerId = await createOffer(service.client);
  const uploading = upload(service.client, offerId, csvOfRows(60_000));
  const behind = await connect(service.databaseUrl);
  onTestFinished(behind.close);
  await eventually(() => behind.database.lead.count({ where: { offerId } }), 60_000).toBeGreaterThan(0);

  const [backup, later] = [join(await temporaryFolder(), 'backup.db'), join(await temporaryFolder(), 'later.db')];
  await backUpSqlite(service.databaseUrl.slice('file:'.length), backup);
  expect(await uploading).toMatchObject({ created: 60_000 });
  expect(await backUp(service.databaseUrl, later)).toEqual({ code: 0, said: `Wrote ${later}.` });

  expect((await stat(backup)).mode & 0o777).toBe(0o600);
  const restored = await startTestService({ databaseUrl: `file:${backup}` });
  expect(await stateOf(restored.client, offerId)).toEqual(NOTHING_KEPT);
  expect(await stateOf(restored.client, scored)).toEqual({ leads: 3, imports: 1 });
  const { pathname, search } = new URL(link.url);
  expect((await download(restored.url + pathname + search)).cells).toHaveLength(1 + 3);
  expect(await upload(restored.client, offerId, csv('name,role', 'Ada,CTO'))).toMatchObject({ created: 1 });
  for (const file of [backup, later]) {
    const { database, close } = await connect(`file:${file}`);
    onTestFinished(close);
    expect(await database.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }]);
  }
});

it('is refused with a word on what to do, when there is no file to write, none to copy, or another database', async () => {
  const folder = await temporaryFolder();
  const taken = join(folder, 'taken.db');
  await writeFile(taken, 'mine');
  const absent = `file:${join(folder, 'absent.db')}`;
  const postgres = 'postgresql://user:secret@127.0.0.1:1/leads';
  const refusals = [
    backUp(absent),
    backUp(absent, 'new.db'),
    backUp(`file:${taken}`, taken),
    backUp(postgres, 'new.dump'),
  ];
  expect(await Promise.all(refusals)).toEqual([
    { code: 1, said: expect.stringContaining('npm run backup -- leads-backup.db') },
    { code: 1, said: expect.stringMatching(/There is no database .+absent\.db.+DATABASE_URL/) },
    { code: 1, said: `${taken} already exists. Name a new file.` },
    { code: 1, said: expect.stringContaining('pg_dump --format=custom --file=new.dump "$DATABASE_URL"') },
  ]);
});
