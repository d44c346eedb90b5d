import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openStore } from '../../src/store/store.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A SQLite file as after the service's first start, which tests copy. */
    readonly sqliteTemplate: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-scoring-template-'));
  const file = join(folder, 'leads.db');
  await (await openStore(`file:${file}`)).close();
  provide('sqliteTemplate', file);
  return () => rm(folder, { recursive: true });
}
