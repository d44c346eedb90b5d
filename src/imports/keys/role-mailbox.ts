import { foldWord } from '../../text/fold-word.js';
import vocabulary from './vocabulary/role-mailboxes.json' with { type: 'json' };

const MAILBOXES = new Set(Object.values(vocabulary.mailboxes).flat().map(foldWord));

const FIRST_WORD = /\p{L}+/u;

/** Words next to the name of a mailbox: "sales-emea", "info.de". */
const QUALIFIERS = new Set(vocabulary.qualifiers.map(foldWord));

/** Whether an address belongs to a task and not to a person: "info@", "sales-emea@", "uk.office@", "kundenservice2@". */
export function isRoleMailbox(address: string): boolean {
  const local = localPart(address);
  const first = foldWord(FIRST_WORD.exec(local)?.[0] ?? '');
  if (MAILBOXES.has(first)) return true;
  if (!QUALIFIERS.has(first)) return false;
  const [, ...others] = (local.match(/\p{L}+/gu) ?? []).map(foldWord);
  return others.length > 0 && others.every((word) => QUALIFIERS.has(word) || MAILBOXES.has(word));
}

/** Returns the text before the @, without a tag after a plus. */
export function localPart(address: string): string {
  const end = address.lastIndexOf('@');
  const tag = address.indexOf('+');
  return address.slice(0, tag > 0 && tag < end ? tag : end);
}
