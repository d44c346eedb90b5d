import { hash } from 'node:crypto';
import type { LeadDraft } from './lead-draft.js';
import { isStorable } from './shown-text.js';

/** What is kept of a lead, without its identity. */
export type LeadText = Omit<LeadDraft, 'scoringId'>;

/** What a lead is known by, beside its ids. */
export type LeadKeys = {
  /** The e-mail address without regard to case; null for text that is none, such as "n/a". */
  readonly emailKey: string | null;
  /** The URL of the person's page without regard to its form (scheme, country, parameters, case); null for other text. */
  readonly urlKey: string | null;
  /** Equal for leads that are equal in every field and kept column. */
  readonly fingerprint: string;
};

export type KeyedLead = LeadText & LeadKeys & { readonly id: string };

const ADDRESS = /\S@\S/;

/** A host and a path; LinkedIn's pages of companies, and a page without its last part, are no person's. */
const PERSONAL_PAGE = /^[^\s/]+\.[^\s/]+\/(?!(?:in|pub)$|(?:company|school)\/)\S/;

/** Works out the keys of a lead. */
export function keysOf(lead: LeadText): LeadKeys {
  const email = lead.email?.toLowerCase() ?? null;
  const url = lead.linkedinUrl && urlForm(lead.linkedinUrl);
  return {
    emailKey: email && ADDRESS.test(email) ? email : null,
    urlKey: url && PERSONAL_PAGE.test(url) ? url : null,
    fingerprint: fingerprintOf(lead, email, url),
  };
}

/** The one form of all that differ in scheme, country, case and encoding alone; LinkedIn's parameters say nothing. */
function urlForm(url: string): string {
  return decoded(url)
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^(?:www|m|[a-z]{2})\.(?=linkedin\.com)/, '')
    .replace(/^(linkedin\.com\/(?!profile\/view)[^?#]*)[?#].*$/s, '$1')
    .replace(/\/+$/, '');
}

function decoded(url: string): string {
  try {
    const text = decodeURIComponent(url);
    return isStorable(text) ? text : url;
  } catch {
    return url;
  }
}

function fingerprintOf(lead: LeadText, email: string | null, url: string | null): string {
  const { externalId, name, role, company, industry, location, linkedinBio, extra } = lead;
  const extras = Object.keys(extra)
    .sort()
    .map((header) => [header, extra[header]]);
  const parts = [externalId, name, role, company, industry, location, linkedinBio, email, url, extras];
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22);
}
