import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { sqlBetween } from './sql-between.js';

const MODELS = new URL('schema.prisma', import.meta.url);
// The models as the newest migration leaves them.
const MIGRATED = new URL('migrations/migrated.prisma', import.meta.url);

/** Writes the migration from the models as last migrated to the models as they are: `npm run migration -- add_notes`. */
async function writeMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Name the migration: npm run migration -- add_notes');
  const [before, after] = await Promise.all([readFile(MIGRATED, 'utf8'), readFile(MODELS, 'utf8')]);
  const sql = await sqlBetween(before, after);
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = new URL(`migrations/${time}_${name}/`, import.meta.url);
  await mkdir(folder);
  await writeFile(new URL('migration.sql', folder), sql);
  await writeFile(MIGRATED, after);
  console.log(`Wrote prisma/migrations/${time}_${name}/migration.sql; read it before you commit it.`);
}

await writeMigration(process.argv[2]);
