import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { PROVIDERS } from './provider.js';
import { sqlBetween } from './sql-between.js';

const MODELS = new URL('models.prisma', import.meta.url);
// The models as the newest migration leaves them.
const MIGRATED = new URL('migrated.prisma', import.meta.url);

/** Writes, for each database, the migration from the models as last migrated to the models as they are: `npm run migration -- add_notes`. */
async function writeMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Name the migration: npm run migration -- add_notes');
  const [before, after] = await Promise.all([readFile(MIGRATED, 'utf8'), readFile(MODELS, 'utf8')]);
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  for (const provider of PROVIDERS) {
    const place = `${provider}/migrations/${time}_${name}/`;
    await mkdir(new URL(place, import.meta.url));
    await writeFile(new URL(`${place}migration.sql`, import.meta.url), await sqlBetween(provider, before, after));
    console.log(`Wrote prisma/${place}migration.sql; read it before you commit it.`);
  }
  await writeFile(MIGRATED, after);
}

await writeMigration(process.argv[2]);
