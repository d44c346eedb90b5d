import { hash } from 'node:crypto';
import type { KeyedDraft, LeadKeys } from '../domain/keyed-lead.js';
import type { LeadDraft, LeadText } from '../domain/lead.js';
import { LEAD_TEXT_KEYS, type LeadTextKey } from '../domain/lead-fields.js';
import { nameWords } from '../text/name-words.js';
import { idKeyOf } from './keys/id-key.js';
import { isNoAddress } from './keys/no-address.js';
import { isPersonPage } from './keys/person-page.js';
import { isRoleMailbox } from './keys/role-mailbox.js';
import { pageForm } from './linkedin-page.js';
import { isStorable } from './shown-text.js';

const NAME_PARTS = ['firstName', 'lastName'] as const satisfies readonly LeadTextKey[];

const CONTENT_KEYS = LEAD_TEXT_KEYS.filter((key) => !NAME_PARTS.some((part) => part === key));

const ADDRESS = /\S@\S/;

/** Adds its keys to a draft: to the draft itself, since a copy would take ten times as long. */
export function withKeys(draft: LeadDraft): KeyedDraft {
  return Object.assign(draft, keysOf(draft));
}

/**
 * The version of the keys that `keysOf` computes. Raise it whenever leads get different keys or are stored differently: the
 * next start then upgrades all leads once.
 */
export const KEYS_VERSION = 4;

/** Returns the key of an e-mail address; null where it identifies nobody. */
export function emailKeyOf(address: string): string | null {
  const email = address.toLowerCase();
  return ADDRESS.test(email) && !isNoAddress(email) ? email : null;
}

/** Returns the key of a person's LinkedIn page; null for other text. */
export function urlKeyOf(text: string): string | null {
  const url = urlForm(text);
  return isPersonPage(url) ? url : null;
}

/** Computes the keys of a lead. */
export function keysOf(lead: LeadText): LeadKeys {
  const emailKey = lead.email && emailKeyOf(lead.email);
  const urlKey = lead.linkedinUrl && urlKeyOf(lead.linkedinUrl);
  const isKnownByMore = urlKey !== null || idKeyOf(lead.externalId) !== null;
  return { emailKey, urlKey, fingerprint: isKnownByMore ? null : fingerprintOf(lead, emailKey) };
}

function fingerprintOf(lead: LeadText, emailKey: string | null): string | null {
  if (emailKey === null) return hashOf(contentOf(lead));
  const words = isRoleMailbox(emailKey) ? nameWords(lead) : [];
  return words.length === 0 ? null : hashOf(JSON.stringify([emailKey, words]));
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** Whether two leads are equal in every field and kept column; addresses and URLs are compared without case and form. */
export function areEqual(lead: LeadText, other: LeadText): boolean {
  return lead.firstName === other.firstName && lead.lastName === other.lastName && contentOf(lead) === contentOf(other);
}

/** Whether the parts of two leads' names are equal, where both are known. */
export function namePartsAgree(lead: LeadText, other: LeadText): boolean {
  return NAME_PARTS.every((key) => lead[key] === null || other[key] === null || lead[key] === other[key]);
}

const SCHEME = /^[a-z]+:\/\//;

/** Returns a URL without scheme, country, case and encoding, and a LinkedIn page also without what follows its name. */
function urlForm(url: string): string {
  const address = decoded(url).toLowerCase().replace(SCHEME, '');
  return pageForm(address).replace(/\/+$/, '');
}

function decoded(url: string): string {
  if (!url.includes('%')) return url;
  try {
    const text = decodeURIComponent(url);
    return isStorable(text) ? text : url;
  } catch {
    return url;
  }
}

function comparable(key: LeadTextKey, text: string | null): string | null {
  if (text === null) return null;
  if (key === 'email') return text.toLowerCase();
  return key === 'linkedinUrl' ? urlForm(text) : text;
}

/** Returns all values of a lead except the parts of its name: a file may omit them, and the name has them too. */
function contentOf(lead: LeadText): string {
  const { extra } = lead;
  const extras = Object.keys(extra)
    .sort()
    .map((header) => [header, extra[header]]);
  return JSON.stringify([...CONTENT_KEYS.map((key) => comparable(key, lead[key])), extras]);
}
