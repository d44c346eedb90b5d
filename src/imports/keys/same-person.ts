import type { LeadKeys, LeadText } from '../lead-keys.js';
import { namePartsAgree } from '../lead-keys.js';
import { idKeyOf } from './id-key.js';
import { areNamesApart } from './name-words.js';
import { isRoleMailbox } from './role-mailbox.js';
import { areOneNumber } from './spreadsheet-number.js';

type Keyed = LeadText & LeadKeys;

/** What leads are found by, in the order of their weight. */
export const KEYS = ['externalId', 'emailKey', 'urlKey', 'fingerprint'] as const;

export type Key = (typeof KEYS)[number];

/** The value by which a lead is found, if it has one. */
export function keyOf(lead: Keyed, key: Key): string | null {
  return key === 'externalId' ? idKeyOf(lead.externalId) : lead[key];
}

/**
 * Whether a lead that has one of a draft's keys is another person all the same: it has another id; or the names have no word in
 * common, and another key of both differs or the one they share is a mailbox such as "info@".
 */
export function isSomebodyElse(lead: Keyed, draft: Keyed, shared: Key): boolean {
  if (haveOtherIds(lead, draft)) return true;
  if (shared === 'fingerprint') return !namePartsAgree(lead, draft);
  return isKeyInDoubt(lead, draft, shared) && areNamesApart(lead, draft);
}

/** Whether two have ids that differ by more than a spreadsheet makes of one. */
function haveOtherIds(lead: Keyed, draft: Keyed): boolean {
  if (lead.externalId === draft.externalId) return false;
  const [id, other] = [idKeyOf(lead.externalId), idKeyOf(draft.externalId)];
  return id !== null && other !== null && id !== other && !areOneNumber(id, other);
}

function isKeyInDoubt(lead: Keyed, draft: Keyed, shared: Key): boolean {
  if (shared === 'emailKey' && draft.emailKey !== null && isRoleMailbox(draft.emailKey)) return true;
  return differ(lead.emailKey, draft.emailKey) || differ(lead.urlKey, draft.urlKey);
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
