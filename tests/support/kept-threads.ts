import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as piscina from 'piscina';
import { once } from './once.js';

type Thread = InstanceType<typeof piscina.Piscina>;
type Options = ConstructorParameters<typeof piscina.Piscina>[0] & { readonly filename: string };

// Vitest replaces the package by this file; this loads the package itself.
const real: typeof piscina = createRequire(import.meta.url)('piscina');

const COLLECT_GARBAGE = fileURLToPath(new URL('collect-garbage.cjs', import.meta.url));

const kept = new Map<string, Thread[]>();

/**
 * Replaces Piscina's threads: a closed one is kept for the next test, since starting one takes longer than all its work in
 * most tests. Its open files were closed before, by a separate task.
 */
export class Piscina {
  private readonly thread: Thread;

  constructor(private readonly options: Options) {
    this.thread = kept.get(options.filename)?.pop() ?? new real.Piscina(options);
  }

  run(task: unknown, options: { readonly name: string }): Promise<unknown> {
    return this.thread.run(task, options);
  }

  // A thread that was released twice would serve two databases at once.
  readonly close = once(async () => {
    const { filename } = this.options;
    // A database is really closed only when its statements are collected too.
    await this.thread.run(undefined, { filename: COLLECT_GARBAGE });
    kept.set(filename, [...(kept.get(filename) ?? []), this.thread]);
  });
}
