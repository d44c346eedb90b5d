import { localPart } from './role-mailbox.js';
import vocabulary from './vocabulary/no-addresses.json' with { type: 'json' };

const MAILBOXES = new Set(vocabulary.mailboxes);
const SHORT_MAILBOXES = new Set(vocabulary.short);
const DOMAINS = new Set(vocabulary.domains);

const PLAIN = /^[a-z\d]+$/;

/** Almost no name of one letter is registered under these domains. */
const ONE_LETTER = /^\p{L}@\p{L}\.(?:com|net|org)$/u;

/** "12", "xx", "aaa". */
const MADE_UP = /^(?:\d+|(\p{L})\1+)$/u;

/**
 * Whether an address, in lower case, was made up to fill a form: "noemail@…", "test123@…", "a@b.com", or "not@provided.com",
 * where the domain completes the words. Words that may be somebody's initials, such as "no", count only at a domain that is
 * made up too.
 */
export function isNoAddress(address: string): boolean {
  const mailbox = withoutMarks(localPart(address));
  if (mailbox === '' || MAILBOXES.has(withoutCount(mailbox))) return true;
  if (mailbox.length === 1 && ONE_LETTER.test(address)) return true;
  const domain = withoutMarks(registeredName(address));
  if (MAILBOXES.has(mailbox + domain)) return true;
  if (!SHORT_MAILBOXES.has(mailbox) && !MADE_UP.test(mailbox)) return false;
  return domain === mailbox || DOMAINS.has(domain);
}

/** Returns "acme" for "ada@mail.acme.com". */
function registeredName(address: string): string {
  const start = address.lastIndexOf('@') + 1;
  const end = address.lastIndexOf('.');
  if (end < start) return address.slice(start);
  return address.slice(Math.max(start, address.lastIndexOf('.', end - 1) + 1), end);
}

function withoutMarks(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKD').replace(/[^\p{L}\p{Nd}]/gu, '');
}

function withoutCount(mailbox: string): string {
  return mailbox.includes('123') ? mailbox.replace(/123\d*$/, '') : mailbox;
}
