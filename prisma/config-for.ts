import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';
import type { Provider } from './provider.js';

/** What Prisma's commands are told of one of the databases. Both have the same models, which Prisma wants beside each. */
export function configFor(provider: Provider) {
  // `generate` asks for the migration engine, which it does not use and which no registry has; any program will do.
  if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
  const folder = new URL(`${provider}/`, import.meta.url);
  copyFileSync(new URL('models.prisma', import.meta.url), new URL('models.prisma', folder));
  return defineConfig({
    schema: fileURLToPath(folder),
    migrations: { path: fileURLToPath(new URL('migrations', folder)) },
  });
}
