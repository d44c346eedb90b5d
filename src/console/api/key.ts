import { observable } from './observable.js';

const NAME = 'lead-scoring-key';

/** The API key of this tab, kept until the tab is closed; null where none was given. */
export const apiKey = observable<string | null>(sessionStorage.getItem(NAME));

/** Whether the service refused to answer without a key, or with this one. */
export const keyIsNeeded = observable(false);

/** Whether somebody is entering another key. */
export const isChangingKey = observable(false);

/** Uses a key from now on. */
export function enterKey(key: string): void {
  sessionStorage.setItem(NAME, key);
  apiKey.set(key);
  keyIsNeeded.set(false);
  isChangingKey.set(false);
}

/** Removes the key and everything else that this tab stored for its user. */
export function forgetKey(): void {
  sessionStorage.clear();
  apiKey.set(null);
  keyIsNeeded.set(true);
}

/** Returns the header for a key, for HTTP and WebSocket. */
export function authorization(key: string | null): { readonly authorization?: string } {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}
