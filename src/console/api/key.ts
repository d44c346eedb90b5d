import { observable } from './observable.js';

const NAME = 'lead-scoring-key';

/** The API key of this tab, kept until the tab is closed; null where none was given. */
export const apiKey = observable<string | null>(sessionStorage.getItem(NAME));

/** Whether the service refused to answer without a key, or with this one. */
export const keyIsNeeded = observable(false);

/** Whether somebody is about to give another key. */
export const isChangingKey = observable(false);

/** Uses a key from now on. */
export function enterKey(key: string): void {
  sessionStorage.setItem(NAME, key);
  apiKey.set(key);
  keyIsNeeded.set(false);
  isChangingKey.set(false);
}

/** Leaves nothing of the key, nor of what else this tab kept for whoever used it. */
export function forgetKey(): void {
  sessionStorage.clear();
  apiKey.set(null);
  keyIsNeeded.set(true);
}

/** The header by which a key is sent, over HTTP and WebSocket alike. */
export function authorization(key: string | null): { readonly authorization?: string } {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}
