import type { Lead } from './lead.js';

/** A way to reach a lead. */
export type ContactWay = {
  readonly name: 'Phone' | 'E-mail' | 'LinkedIn';
  readonly text: string;
  /** The target of a click on `action`; null where a browser must not follow it. */
  readonly href: string | null;
  readonly action: 'Call' | 'Mail' | 'Open';
};

/** Returns the known ways to reach a lead, phone first. */
export function addressesOf({
  phone,
  email,
  linkedinUrl,
}: Pick<Lead, 'phone' | 'email' | 'linkedinUrl'>): ContactWay[] {
  const known: ContactWay[] = [];
  if (phone) known.push({ name: 'Phone', text: phone, href: phoneAddress(phone), action: 'Call' });
  if (email) known.push({ name: 'E-mail', text: email, href: mailAddress(email), action: 'Mail' });
  if (linkedinUrl) {
    known.push({ name: 'LinkedIn', text: linkedinUrl, href: pageAddress(linkedinUrl), action: 'Open' });
  }
  return known;
}

/** Returns the number for a "tel:" link, without an extension, which diallers do not accept. */
export function phoneAddress(phone: string): string | null {
  const number = phone
    .replace(/(?:ext|x|#|durchwahl)\.?\s*\d+\s*$/i, '')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '');
  return /\d/.test(number) ? `tel:${number}` : null;
}

export function mailAddress(email: string): string {
  return `mailto:${email}`;
}

/** Returns the URL in a text from a file; null for anything that a browser must not follow. */
export function pageAddress(text: string | null): string | null {
  if (!text) return null;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
