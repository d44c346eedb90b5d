import { ConfigError, readConfig } from './config.js';
import { isPostgresUrl } from './database-url.js';
import { loadEnvFile } from './env-file.js';
import { DatabaseError } from './store/database-error.js';
import { backUpSqlite } from './store/sqlite/backup.js';
import { fileOf } from './store/sqlite/sqlite-database.js';

/** Backs up the database into a file and returns the text to show. */
async function backUp(target: string | undefined): Promise<string> {
  if (!target) throw new DatabaseError('Name the file to write: npm run backup -- leads-backup.db');
  loadEnvFile();
  const { databaseUrl } = readConfig(process.env);
  if (isPostgresUrl(databaseUrl)) {
    const command = `pg_dump --format=custom --file=${target} "$DATABASE_URL"`;
    throw new DatabaseError(`PostgreSQL is backed up by its own tool: ${command}`);
  }
  await backUpSqlite(fileOf(databaseUrl), target);
  return `Wrote ${target}.`;
}

try {
  console.log(await backUp(process.argv[2]));
} catch (error) {
  const isExpected = error instanceof ConfigError || error instanceof DatabaseError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
