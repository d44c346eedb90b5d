import { headerWords } from '../../text/header-key.js';
import { kindsOf } from './header-words.js';
import { meaningsOf } from './vocabulary.js';

/** A question, what is said in front of it, and behind it. */
const QUESTION =
  /^(?<before>.*(?:[^\p{L}\p{M}\p{N}\s'’/&-]|\s-)\s*)?(?<asked>[\p{L}\p{M}\p{N}\s'’/&-]+)[?？](?<behind>.*)$/su;

/**
 * The question in a header that says something else as well: "First things first, what's your name?" Where only what stands
 * behind it names a field, that is asked for: "What do you do there? (job title)". Null where there is no question, and
 * where its parts name different things.
 */
export function questionIn(header: string): string | null {
  if (!/[?？]/.test(header)) return null;
  const { before = '', asked = '', behind = '' } = QUESTION.exec(header)?.groups ?? {};
  const [first = ''] = headerWords(asked);
  const isAsking = kindsOf(first).some((kind) => kind === 'asking' || kind === 'leading');
  if (!isAsking || namesField(before)) return null;
  if (!namesField(behind)) return asked;
  return namesField(asked) ? null : behind;
}

/** "Please enter …", as Japanese and Korean say it behind what is asked for. */
const REQUEST = /^(.+?)(?:を\p{L}*(?:ください|下さい|お願いします)|[을를]\s*\p{L}*\s*주세요)\P{L}*$/u;

/** What a header asks for that ends in a request; null where it does not. */
export function requestIn(header: string): string | null {
  return REQUEST.exec(header)?.[1] ?? null;
}

function namesField(text: string): boolean {
  return headerWords(text).some((word) => meaningsOf(word).some(({ isSure }) => isSure));
}
