import { headerWords } from '../../text/header-key.js';
import { isOfForm } from './block-match.js';
import { kindsOf } from './header-words.js';
import { meaningsOf } from './vocabulary.js';

/**
 * Returns the words for things that have ids of their own in a file: next to "Card ID", a "Card Name" is about the card. Words
 * for people, companies and forms are not among them.
 */
export function thingsIn(headers: readonly string[]): ReadonlySet<string> {
  const ids = headers.map(headerWords).filter(([, last, ...more]) => last === 'id' && more.length === 0);
  return new Set(ids.map(([word = '']) => word).filter(isThing));
}

function isThing(word: string): boolean {
  return !isOfForm(word) && kindsOf(word).length === 0 && meaningsOf(word).length === 0;
}
