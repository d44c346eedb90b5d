// Bundles the programs, since a few files load faster than thousands, and SQLite's worker thread, which cannot run TypeScript.
import { type BuildOptions, build } from 'esbuild';

const SHARED = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions;

/** Packages that are large and seldom used, native, or start threads from their own files. */
const APART = ['@google/genai', '@libsql/*', '@prisma/*', 'jschardet', 'libsql', 'pg', 'pg-*', 'pino', 'piscina'];

/** Bundled CommonJS packages call `require`. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

await Promise.all([
  build({
    ...SHARED,
    entryPoints: ['main', 'worker', 'keys', 'backup'].map((name) => `src/${name}.ts`),
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    external: APART,
    banner: { js: REQUIRE },
  }),
  build({
    ...SHARED,
    entryPoints: ['src/store/sqlite/thread.ts'],
    outfile: 'src/store/generated/sqlite-thread.cjs',
    packages: 'external',
  }),
]);
