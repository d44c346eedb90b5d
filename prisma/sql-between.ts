import { readFileSync } from 'node:fs';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

// Node has it, its types do not.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** The SQL that leads from one state of the models to another, as Prisma's own engine writes it; null is an empty database. */
export async function sqlBetween(from: string | null, to: string): Promise<string> {
  await loadEngine();
  const adapters = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url: ':memory:' }));
  const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', to]] }, () => {}, adapters);
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : models(from),
    to: models(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? '';
}

function models(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
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
