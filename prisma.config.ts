import { defineConfig } from 'prisma/config';

// `generate` asks for the migration engine, which it does not use and which no registry has; any program will do.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
