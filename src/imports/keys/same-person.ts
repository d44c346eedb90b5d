import type { KeyColumn, KeyedDraft, LeadKeys, SoughtKeys } from '../../domain/keyed-lead.js';
import type { LeadText } from '../../domain/lead.js';
import { areNamesApart } from '../../text/name-words.js';
import { namePartsAgree } from '../lead-keys.js';
import { namesSeveralPeople } from '../several-people.js';
import { idKeyOf } from './id-key.js';
import { isRoleMailbox } from './role-mailbox.js';
import { areOneNumber } from './spreadsheet-number.js';

type Keyed = LeadText & LeadKeys;

/** Returns the value of a lead's key, if it has one. */
export function leadKeyOf(lead: Keyed, key: KeyColumn): string | null {
  return key === 'externalId' ? idKeyOf(lead.externalId) : lead[key];
}

/** Returns the keys by which to look up the leads that may match drafts. */
export function soughtKeys(drafts: readonly KeyedDraft[]): SoughtKeys {
  const valuesOf = (read: (draft: KeyedDraft) => string | null) => {
    const values = new Set<string>();
    for (const draft of drafts) {
      const value = read(draft);
      if (value !== null) values.add(value);
    }
    return [...values];
  };
  return {
    id: valuesOf(({ scoringId }) => scoringId),
    externalId: valuesOf((draft) => leadKeyOf(draft, 'externalId')),
    emailKey: valuesOf(({ emailKey }) => emailKey),
    urlKey: valuesOf(({ urlKey }) => urlKey),
    fingerprint: valuesOf(({ fingerprint }) => fingerprint),
  };
}

/**
 * Finds the leads that share a key with a draft but are somebody else: those with another id, and those whose name shares no
 * word with the draft's, if another key of both differs or the shared one is a mailbox such as "info@".
 */
export function isSomebodyElse(draft: Keyed, shared: KeyColumn): (lead: Keyed) => boolean {
  let isMailboxOfMany: boolean | undefined;

  function isInDoubt(lead: Keyed): boolean {
    if (differ(lead.emailKey, draft.emailKey) || differ(lead.urlKey, draft.urlKey)) return true;
    isMailboxOfMany ??= shared === 'emailKey' && draft.emailKey !== null && isRoleMailbox(draft.emailKey);
    return isMailboxOfMany;
  }

  return (lead) => {
    if (haveOtherIds(lead, draft)) return true;
    if (shared === 'fingerprint') return !namePartsAgree(lead, draft);
    return isInDoubt(lead) && (areNamesApart(lead, draft) || isOneOfSeveral(lead, draft));
  };
}

/** Whether only one of the two names several people, so that the other may be one of them. */
function isOneOfSeveral(lead: LeadText, draft: LeadText): boolean {
  return namesSeveralPeople(lead.name) !== namesSeveralPeople(draft.name);
}

/** Whether two have ids that differ by more than a spreadsheet makes of one. */
function haveOtherIds(lead: Keyed, draft: Keyed): boolean {
  if (lead.externalId === draft.externalId) return false;
  const [id, other] = [idKeyOf(lead.externalId), idKeyOf(draft.externalId)];
  return id !== null && other !== null && id !== other && !areOneNumber(id, other);
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
