import { CUSTOMER_LISTS, LISTS, linesOf, type OfferDraft } from '../offer-draft.js';

const MOST = { nameLetters: 200, lines: 50, lineLetters: 500 };

/** Returns why the service would reject an offer, with advice; null where it would not. */
export function whyUnreadable(draft: OfferDraft): string | null {
  const name = draft.name.trim();
  if (name === '') return 'Give it a name, and you see here what the service understands while you write.';
  if (name.length > MOST.nameLetters) return `Shorten its name: it can have ${MOST.nameLetters} letters at most.`;
  const lists = [...LISTS, ...CUSTOMER_LISTS].map((list) => linesOf(draft[list]));
  if (lists.some((lines) => lines.length > MOST.lines)) return `Write ${MOST.lines} lines at most in each field.`;
  const isTooLong = lists.flat().some((line) => line.length > MOST.lineLetters);
  return isTooLong ? `Break up long lines: each can have ${MOST.lineLetters} letters at most.` : null;
}
