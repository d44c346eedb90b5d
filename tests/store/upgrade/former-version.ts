import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection } from '../../../src/store/connection.js';
import { migrate } from '../../../src/store/service/migrate.js';
import { upsertRows } from '../../../src/store/sql/sql.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { emptyUrl, open } from '../migrated.js';
import former from './former-version.json' with { type: 'json' };

/** The last migration of the version that made what is in `former-version.json`. */
const LAST_MIGRATION = '20261127042700';

export const OFFER = former.tables.Offer[0]?.id ?? '';

type Cell = string | number | object;

/** What a database holds that a former version left, and the files that were uploaded to it. */
type FormerContent = {
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, readonly object[]>>;
};

/** The files that were uploaded to it, in their order. */
export const FILES = filesOf(former);

export function filesOf({ files }: FormerContent) {
  return Object.entries(files).map(([name, lines]) => ({ name, content: `${lines.join('\n')}\n` }));
}

/** Makes a database as a former version left it, and answers its URL. */
export async function databaseOfFormerVersion({ tables }: FormerContent = former): Promise<string> {
  const url = await emptyUrl();
  const connection = await open(url);
  await migrateAsThen(connection);
  const { database, dialect } = connection;
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) {
      const columns = Object.keys(row);
      const cells = Object.values<Cell>(row as Record<string, Cell>).map(stored);
      await database.$executeRaw(upsertRows(dialect, { table, columns, key: KEYS[table] ?? ['id'], rows: [cells] }));
    }
  }
  return url;
}

const KEYS: Readonly<Record<string, string[]>> = {
  LeadChange: ['importId', 'leadId'],
  FormerLead: ['importId', 'leadId'],
};

function stored(cell: Cell) {
  return typeof cell === 'string' ? cell.replace(/(?<=T[\d:.]{12})Z$/, '+00:00') : cell;
}

async function migrateAsThen({ database, dialect }: Connection): Promise<void> {
  const all = fileURLToPath(dialect.migrations.folder);
  const folder = await temporaryFolder();
  const names = (await readdir(all)).filter((name) => /^\d{14}_/.test(name) && name.slice(0, 14) <= LAST_MIGRATION);
  for (const name of names) await cp(join(all, name), join(folder, name), { recursive: true });
  await migrate(database, { ...dialect, migrations: { ...dialect.migrations, folder: pathToFileURL(`${folder}/`) } });
}
