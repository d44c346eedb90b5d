import { readFileSync } from 'node:fs';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { noServer } from './no-server.js';
import type { Provider } from './provider.js';

// Node has it, its types do not.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const SERVERS = { sqlite: () => new PrismaLibSql({ url: ':memory:' }), postgresql: noServer };

/** The SQL that leads from one state of the models to another, as Prisma's own engine writes it; null is an empty database. */
export async function sqlBetween(provider: Provider, from: string | null, to: string): Promise<string> {
  await loadEngine();
  const client = readFileSync(new URL(`${provider}/client.prisma`, import.meta.url), 'utf8');
  const schema = (models: string) => [{ path: 'schema.prisma', content: `${client}\n${models}` }];
  const adapters = bindMigrationAwareSqlAdapterFactory(SERVERS[provider]());
  const datamodels = schema(to).map(({ path, content }): [string, string] => [path, content]);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapters);
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: schema(from) },
    to: { tag: 'schemaDatamodel', files: schema(to) },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return provider === 'postgresql' ? adapted(stdout ?? '') : (stdout ?? '');
}

/** PostgreSQL's SQL as this service wants it. */
function adapted(sql: string): string {
  return (
    sql
      // Whoever may create tables may not create schemas, and need not.
      .replace(/^-- CreateSchema\n.+\n\n/, '')
      // The order of ids would else be that of the database's language; there are some that sort "aa" behind "z".
      .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"')
      // JSONB would sort the columns that are kept with a lead, and nothing looks into JSON.
      .replaceAll(/\bJSONB\b/g, 'JSON')
      // What a client writes may be too long for an index of the usual kind, which takes 2,704 bytes.
      .replace('_searchText_idx" ON "Lead"("offerId", "id", "searchText")', '_idx" ON "Lead"("offerId", "id")')
      .replaceAll(/\((?:"importId", )?("externalId"|"emailKey"|"urlKey")\);/g, ' USING HASH ($1);')
  );
}

let loaded: Promise<void> | undefined;

// The engine comes as WebAssembly without a loader for Node.
function loadEngine(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<void> {
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
}
