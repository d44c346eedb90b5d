import { randomBytes } from 'node:crypto';
import { readKeyCommand } from '../../src/auth/key-command.js';
import { manageKeys } from '../../src/auth/manage-keys.js';
import { openStore } from '../../src/store/store.js';
import { made } from './builders.js';

/** A key, and the id for revoking it. */
export type TestKey = { readonly id: string; readonly key: string };

/** Runs a command for the keys of a database in another process, and returns its output. */
export async function orderKeys(databaseUrl: string, order: string, now = new Date()): Promise<string> {
  const store = await openStore(databaseUrl);
  try {
    return await manageKeys({ keys: store.keys, now, randomBytes }, readKeyCommand(order.split(' ')));
  } finally {
    await store.close();
  }
}

/** Creates a key, as `npm run keys -- create` does. */
export async function makeKey(databaseUrl: string, workspace: string, options = ''): Promise<TestKey> {
  return shownKey(await orderKeys(databaseUrl, `create --workspace ${workspace}${options && ` ${options}`}`));
}

/** Reads the key from the output of its creation. */
export function shownKey(shown: string): TestKey {
  const [, id, key] = made(/^(key_\w+) .*:\n\n {2}(lsk_[\w-]{43})\n/.exec(shown), shown);
  return { id: made(id, shown), key: made(key, shown) };
}
