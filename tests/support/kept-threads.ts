import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as piscina from 'piscina';
import { once } from './once.js';

type Thread = InstanceType<typeof piscina.Piscina>;
type Options = ConstructorParameters<typeof piscina.Piscina>[0] & { readonly filename: string };

// Vitest puts this file in the package's place: here the package itself is meant.
const real: typeof piscina = createRequire(import.meta.url)('piscina');

const COLLECT_GARBAGE = fileURLToPath(new URL('collect-garbage.cjs', import.meta.url));

const kept = new Map<string, Thread[]>();

/**
 * In place of Piscina's threads: one that is closed is kept for the next test, since to start it takes longer than all
 * that most tests do with it. What a thread has open was closed before, by a task of its own.
 */
export class Piscina {
  private readonly thread: Thread;

  constructor(private readonly options: Options) {
    this.thread = kept.get(options.filename)?.pop() ?? new real.Piscina(options);
  }

  run(task: unknown, options: { readonly name: string }): Promise<unknown> {
    return this.thread.run(task, options);
  }

  // A thread that is given back twice would serve two databases at once.
  readonly close = once(async () => {
    const { filename } = this.options;
    // A database is closed in truth once its statements are gone, too.
    await this.thread.run(undefined, { filename: COLLECT_GARBAGE });
    kept.set(filename, [...(kept.get(filename) ?? []), this.thread]);
  });
}
