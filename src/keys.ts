import { randomBytes } from 'node:crypto';
import { KeyCommandError, readKeyCommand } from './auth/key-command.js';
import { manageKeys } from './auth/manage-keys.js';
import { ConfigError, readConfig } from './config.js';
import { loadEnvFile } from './env-file.js';
import { DatabaseError } from './store/database-error.js';
import { withStoreBeside } from './store/service/open-store-alone.js';

async function run(): Promise<string> {
  const command = readKeyCommand(process.argv.slice(2));
  loadEnvFile();
  return withStoreBeside(readConfig(process.env).databaseUrl, (store) =>
    manageKeys({ keys: store.keys, now: new Date(), randomBytes }, command),
  );
}

function explain(error: unknown): string {
  const isForPeople = [KeyCommandError, ConfigError, DatabaseError].some((kind) => error instanceof kind);
  return isForPeople ? (error as Error).message : ((error as Error).stack ?? String(error));
}

run().then(
  (text) => console.log(text),
  (error: unknown) => {
    console.error(explain(error));
    process.exitCode = 1;
  },
);
