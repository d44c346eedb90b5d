import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Two copies of graphql in one process refuse each other's schemas.
    alias: { graphql: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) },
  },
  test: {
    // Files share what they import; each test starts its own service.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/long/**'],
          provide: { database: 'sqlite' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgresql',
          include: ['tests/{exports,graphql,runs,store}/**/*.test.ts', 'tests/imports/import-service.test.ts'],
          globalSetup: 'tests/support/postgres/global-setup.ts',
          provide: { database: 'postgresql' },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 600_000,
          globalSetup: 'tests/support/postgres/global-setup.ts',
          provide: { database: 'sqlite' },
        },
      },
    ],
  },
});
