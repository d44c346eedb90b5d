import type { LeadDraft } from './lead-draft.js';
import { type KeyedLead, keysOf, type LeadKeys, type LeadText } from './lead-keys.js';

/** A draft with what it may be known by. */
export type KeyedDraft = LeadDraft & LeadKeys;

/** A lead that is there already. */
export type KnownLead = KeyedLead & { readonly createdByThisImport: boolean };

/** What a row came to: a new lead, a change of a known one, or nothing new. */
export type MatchOutcome = 'CREATED' | 'UPDATED' | 'DUPLICATE';

export type LeadMatcher = {
  /** Finds the lead that a draft is, and makes of it what the draft says. */
  take(draft: KeyedDraft): MatchOutcome;
  /** The leads that were created, and those changed that had been there before. */
  changes(): { readonly created: KeyedLead[]; readonly changed: KeyedLead[] };
};

type Entry = { lead: KeyedLead; isNew: boolean; touched: boolean };

const KEYS = ['externalId', 'emailKey', 'urlKey', 'fingerprint'] as const;

type Key = (typeof KEYS)[number];

/**
 * Matches drafts, in their order, with known leads and with each other: by `scoring_id`, or else by `external_id`, e-mail
 * address or LinkedIn URL, or else by being equal in every field. An id outranks an address: a draft whose
 * `external_id` differs from the lead's is another lead.
 */
export function leadMatcher(known: readonly KnownLead[], newId: () => string): LeadMatcher {
  const entries = new Map<string, Entry>();
  const index = new Map<string, Entry[]>();
  for (const { createdByThisImport, ...lead } of known) {
    remember({ lead, isNew: createdByThisImport, touched: false });
  }

  function remember(entry: Entry): void {
    entries.set(entry.lead.id, entry);
    for (const key of KEYS) {
      const value = entry.lead[key];
      if (value === null) continue;
      const place = `${key} ${value}`;
      const there = index.get(place);
      if (!there) index.set(place, [entry]);
      else if (!there.includes(entry)) there.push(entry);
    }
  }

  function findBy(key: Key, draft: KeyedDraft): Entry | undefined {
    if (draft[key] === null) return undefined;
    const there = index.get(`${key} ${draft[key]}`);
    if (!there) return undefined;
    return earliest(there.filter(({ lead }) => lead[key] === draft[key] && idsAgree(lead, draft)));
  }

  function find(draft: KeyedDraft): Entry | undefined {
    const named = draft.scoringId === null ? undefined : entries.get(draft.scoringId);
    return (
      named ??
      findBy('externalId', draft) ??
      findBy('emailKey', draft) ??
      findBy('urlKey', draft) ??
      findBy('fingerprint', draft)
    );
  }

  return {
    take(draft) {
      const entry = find(draft);
      if (!entry) {
        const { scoringId, ...lead } = draft;
        remember({ lead: { ...lead, id: newId() }, isNew: true, touched: true });
        return 'CREATED';
      }
      const lead = merged(entry.lead, draft);
      if (lead.fingerprint === entry.lead.fingerprint) return 'DUPLICATE';
      remember(Object.assign(entry, { lead, touched: true }));
      return 'UPDATED';
    },
    changes() {
      const touched = [...entries.values()].filter((entry) => entry.touched);
      return {
        created: touched.filter(({ isNew }) => isNew).map(({ lead }) => lead),
        changed: touched.filter(({ isNew }) => !isNew).map(({ lead }) => lead),
      };
    },
  };
}

/** Of several leads with one address, the one that was there first; ids grow. */
function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (first, entry) => (first && first.lead.id < entry.lead.id ? first : entry),
    undefined,
  );
}

function idsAgree(lead: LeadText, draft: LeadText): boolean {
  return lead.externalId === null || draft.externalId === null || lead.externalId === draft.externalId;
}

/** What is known of a lead, with what a draft says in its place; blank fields of the draft say nothing. */
function merged(lead: KeyedLead, draft: LeadText): KeyedLead {
  const text: LeadText = {
    externalId: draft.externalId ?? lead.externalId,
    name: draft.name ?? lead.name,
    role: draft.role ?? lead.role,
    company: draft.company ?? lead.company,
    industry: draft.industry ?? lead.industry,
    location: draft.location ?? lead.location,
    linkedinBio: draft.linkedinBio ?? lead.linkedinBio,
    email: draft.email ?? lead.email,
    linkedinUrl: draft.linkedinUrl ?? lead.linkedinUrl,
    extra: { ...lead.extra, ...draft.extra },
  };
  return { id: lead.id, ...text, ...keysOf(text) };
}
