import type { Lead } from './lead.js';

/** A way to reach a lead. */
export type ContactWay = {
  readonly name: 'Phone' | 'E-mail' | 'LinkedIn';
  readonly text: string;
  /** Where a click on `action` leads; null where a browser should follow nothing. */
  readonly href: string | null;
  readonly action: 'Call' | 'Mail' | 'Open';
};

/** The ways to reach a lead that are known, the phone first. */
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

/** The number behind "tel:", without an extension, which no dialler takes there. */
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

/** The address that a text from a file is; null for anything that a browser should not follow. */
export function pageAddress(text: string | null): string | null {
  if (!text) return null;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
