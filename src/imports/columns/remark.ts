import { wordsOf } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { kindsOf } from './header-words.js';
import { meaningsOf } from './vocabulary.js';

/** A header, and a remark in brackets behind it; a list there, as "(Mr/Mrs)", says what stands in the column. */
const REMARKED = /^([^()[\]（）]+)[([（]([^()[\]（），、,;/|]+)[)\]）]\s*$/u;

/** Words that say of a thing of one's own too what they say of somebody else's: "(first and last)", "(will not be shared)". */
const HARMLESS = new Set(['last', 'not', 'no']);

/**
 * A header without the remark behind it that says how to fill it in: "Full Name (as on your badge)". Null where there is none;
 * a single word rather says which of several it is, as "(Parent)" does, and so does a word for a field, a company or others.
 */
export function withoutRemark(header: string): string | null {
  const [, label = '', remark = ''] = REMARKED.exec(header) ?? [];
  const words = wordsOf(remark);
  return words.length > 1 && !words.some(saysWhich) ? label : null;
}

function saysWhich(word: string): boolean {
  if (HARMLESS.has(word)) return false;
  return isOfSomebodyElse(word) || kindsOf(word).includes('company') || meaningsOf(word).some(({ isSure }) => isSure);
}
