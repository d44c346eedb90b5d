import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const SQLITE = {
  globalSetup: ['tests/support/bundles.ts', 'tests/support/sqlite-template.ts'],
  provide: { database: 'sqlite' as const },
};

const POSTGRES = {
  globalSetup: ['tests/support/bundles.ts', 'tests/support/postgres/global-setup.ts'],
  provide: { database: 'postgresql' as const },
};

/** What is shown on both databases each time; the rest of the same tests takes minutes. */
const CONTRACT = [
  'tests/auth/{keys,rate-limits,workspace-name,workspaces}.test.ts',
  'tests/graphql/{copy-leads,lead-columns,read-limit,results-by-text,results-filters,results-search,score-histogram,search-after-changes,to-score}.test.ts',
  'tests/graphql/{import-under-way,lead-extra,lead-list,preview-rows,undo-import,update-lead,upload-long-keys,upload-races}.test.ts',
  'tests/history/{history,override}.test.ts',
  'tests/http/{fresh-answers,idempotency}.test.ts',
  'tests/imports/{import-service,people-apart}.test.ts',
  'tests/outcomes/*.test.ts',
  'tests/models/{bad-input,cancelled-recalculation,criteria,model-in-force,operations-as-before}.test.ts',
  'tests/models/{points-of-former-versions,preview-beside-others,preview-changes-nothing,random-models,recalculation}.test.ts',
  'tests/models/{score-on-upload,verdicts-kept}.test.ts',
  'tests/reports/*.test.ts',
  'tests/runs/{judge-upgrade,run-records,simulation}.test.ts',
  'tests/store/{migrations,order,retention,settings,upgrade-keys,upgrade-leads}.test.ts',
];

/** What needs no database, or rests on SQLite: its work in a certain order, a runner that sleeps where a queue looks again. */
const SQLITE_ALONE = [
  'tests/long/{eval-data,local-steering,memory-of-reads,same-seed,slow-reply}.test.ts',
  'tests/runs/{locked-database,long-sleep}.test.ts',
];

/** What takes long: processes of their own, files and disks that fail, attacks, and tests of many cases. */
const THOROUGH = [
  'tests/{attacks,process,store}/**/*.test.ts',
  'tests/auth/{keys,websocket,workspaces}.test.ts',
  'tests/http/fresh-answers.test.ts',
  'tests/exports/{layouts,round-trip,spreadsheet-round-trip}.test.ts',
  'tests/graphql/{function-counts,import-under-way,lead-extra,results-order}.test.ts',
  'tests/graphql/{results-by-text,results-search,upload-matching,upload-stale-results}.test.ts',
  'tests/ai/local-steering.test.ts',
  'tests/imports/{no-row-vanishes,older-encodings,people-apart,tool-exports}.test.ts',
  'tests/{history,reports}/*.test.ts',
  'tests/models/{cancelled-recalculation,operations-as-before,preview-beside-others,random-models}.test.ts',
  'tests/models/{score-on-upload,verdicts-kept}.test.ts',
  'tests/outcomes/{outcome-counts,outcome-filters,outcomes-deleted,outcomes-round-trip,shuffled}.test.ts',
  'tests/outcomes/{record-outcomes,upload-outcomes}.test.ts',
  'tests/runs/{locked-database,reuse}.test.ts',
];

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      // Two copies of graphql in one process refuse each other's schemas.
      graphql: pathOf('node_modules/graphql/index.js'),
      piscina: pathOf('tests/support/kept-threads.ts'),
    },
  },
  test: {
    // Files share what they import; each test starts its own service.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    // What takes a moment takes far longer on a busy machine; only a test that fails waits so long.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          setupFiles: 'tests/support/same-examples.ts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{console,long,long-postgresql,postgresql}/**', ...THOROUGH],
          ...SQLITE,
        },
      },
      {
        extends: true,
        test: {
          name: 'thorough',
          setupFiles: 'tests/support/same-examples.ts',
          include: THOROUGH,
          ...SQLITE,
        },
      },
      {
        extends: true,
        test: {
          name: 'console',
          include: ['tests/console/**/*.test.ts'],
          // A browser beside other work is several times as slow.
          testTimeout: 180_000,
          globalSetup: [...SQLITE.globalSetup, 'tests/console/support/browser.ts'],
          provide: SQLITE.provide,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgresql',
          setupFiles: 'tests/support/same-examples.ts',
          include: [...CONTRACT, 'tests/postgresql/**/*.test.ts'],
          ...POSTGRES,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', 'tests/scoring/*-properties.test.ts'],
          testTimeout: 600_000,
          ...SQLITE,
        },
      },
      {
        extends: true,
        test: {
          name: 'long-postgresql',
          include: [
            'tests/{exports,graphql,runs,long,long-postgresql}/**/*.test.ts',
            'tests/process/killed-recalculation.test.ts',
          ],
          exclude: [...CONTRACT, ...SQLITE_ALONE],
          testTimeout: 600_000,
          ...POSTGRES,
        },
      },
    ],
  },
});
