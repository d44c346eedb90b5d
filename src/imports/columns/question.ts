import { headerWords } from '../../text/header-key.js';
import { kindsOf } from './header-words.js';
import { meaningsOf } from './vocabulary.js';

/** A question, with the text before and after it. */
const QUESTION =
  /^(?<before>.*(?:[^\p{L}\p{M}\p{N}\s'’/&-]|\s-)\s*)?(?<asked>[\p{L}\p{M}\p{N}\s'’/&-]+)[?？](?<behind>.*)$/su;

/**
 * Returns the question in a header with other text: "First things first, what's your name?" If only the text after the question
 * names a field, returns that text: "What do you do there? (job title)". Null where there is no question, and where its parts
 * name different things.
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

/** "Please enter …" in Japanese and Korean, after the requested value. */
const REQUEST = /^(.+?)(?:を\p{L}*(?:ください|下さい|お願いします)|[을를]\s*\p{L}*\s*주세요)\P{L}*$/u;

/** Returns the requested value of a header that ends in a request; null for other headers. */
export function requestIn(header: string): string | null {
  return REQUEST.exec(header)?.[1] ?? null;
}

function namesField(text: string): boolean {
  return headerWords(text).some((word) => meaningsOf(word).some(({ isSure }) => isSure));
}
