import { mergedName } from './full-name.js';
import { areEqual, type KeyedDraft, type KeyedLead, keysOf, type LeadText, namePartsAgree } from './lead-keys.js';

/** A lead that is there already. */
export type KnownLead = KeyedLead & { readonly createdByThisImport: boolean };

/** What a row came to: a new lead, a change of a known one, or nothing new. */
export type MatchOutcome = 'CREATED' | 'UPDATED' | 'DUPLICATE';

export type LeadMatcher = {
  /**
   * Begins a batch of drafts. `known` are the leads that they may be, as far as they are known from elsewhere; what the
   * batch before this one made of a lead is newer than that.
   */
  begin(known: readonly KnownLead[]): void;
  /** Finds the lead that a draft is, and makes of it what the draft says. */
  take(draft: KeyedDraft): MatchOutcome;
  /** What this batch came to. */
  changes(): LeadChanges;
};

/** Leads as a batch of drafts has left them. */
export type LeadChanges = {
  readonly created: readonly KeyedLead[];
  /** Changed, and created by an earlier batch of the same import. */
  readonly amended: readonly KeyedLead[];
  /** Changed, and there before the import. */
  readonly changed: readonly KeyedLead[];
  /** What the changed ones were, at the latest before this batch and the one before it. */
  readonly former: readonly KeyedLead[];
};

/** Where a lead comes from: this batch, an earlier one of the same import, or before it. */
type Origin = Exclude<keyof LeadChanges, 'former'>;

type Entry = { lead: KeyedLead; origin: Origin; readonly former: KeyedLead | null };

const KEYS = ['externalId', 'emailKey', 'urlKey', 'fingerprint'] as const;

type Key = (typeof KEYS)[number];

const NONE: readonly Entry[] = [];

/**
 * Matches drafts, in their order, with known leads and with each other: by `scoring_id`, or else by `external_id`, e-mail
 * address or LinkedIn URL, or else by being equal in every field. An id outranks an address: a draft whose
 * `external_id` differs from the lead's is another lead.
 */
export function leadMatcher(newId: () => string): LeadMatcher {
  let before = entryIndex();
  let now = entryIndex();
  let touched = new Set<Entry>();

  function findBy(key: Key, draft: KeyedDraft): Entry | undefined {
    const value = draft[key];
    if (value === null) return undefined;
    const newer = now.having(key, value);
    const older = before.having(key, value);
    if (newer === NONE && older === NONE) return undefined;
    const entries = [...newer, ...older];
    return earliest(entries.filter(({ lead }) => lead[key] === value && mayBe(lead, draft, key)));
  }

  function find(draft: KeyedDraft): Entry | undefined {
    const named = draft.scoringId === null ? undefined : findById(draft.scoringId);
    return (
      named ??
      findBy('externalId', draft) ??
      findBy('emailKey', draft) ??
      findBy('urlKey', draft) ??
      findBy('fingerprint', draft)
    );
  }

  function findById(id: string): Entry | undefined {
    return now.get(id) ?? before.get(id);
  }

  function touch(entry: Entry): void {
    now.add(entry);
    touched.add(entry);
  }

  return {
    begin(known) {
      for (const entry of touched) if (entry.origin === 'created') entry.origin = 'amended';
      before = now;
      now = entryIndex();
      touched = new Set();
      for (const { createdByThisImport, ...lead } of known) {
        const origin = createdByThisImport ? 'amended' : 'changed';
        now.add(before.get(lead.id) ?? { lead, origin, former: lead });
      }
    },
    take(draft) {
      const entry = find(draft);
      if (!entry) {
        touch({ lead: newLead(newId(), draft), origin: 'created', former: null });
        return 'CREATED';
      }
      const lead = merged(entry.lead, draft);
      if (areEqual(lead, entry.lead)) return 'DUPLICATE';
      touch(Object.assign(entry, { lead }));
      return 'UPDATED';
    },
    changes() {
      const from = (origin: Origin) => [...touched].filter((entry) => entry.origin === origin);
      const leads = (origin: Origin) => from(origin).map(({ lead }) => lead);
      return {
        created: leads('created'),
        amended: leads('amended'),
        changed: leads('changed'),
        former: from('changed').flatMap(({ former }) => former ?? []),
      };
    },
  };
}

/** The leads of a batch, by their ids and keys. A lead whose key changed is still found under the former one. */
function entryIndex() {
  const byId = new Map<string, Entry>();
  const byKey = { externalId: entryMap(), emailKey: entryMap(), urlKey: entryMap(), fingerprint: entryMap() };
  return {
    get: (id: string) => byId.get(id),
    having: (key: Key, value: string): readonly Entry[] => byKey[key].get(value) ?? NONE,
    add(entry: Entry): void {
      byId.set(entry.lead.id, entry);
      for (const key of KEYS) {
        const value = entry.lead[key];
        if (value === null) continue;
        const there = byKey[key].get(value);
        if (!there) byKey[key].set(value, [entry]);
        else if (!there.includes(entry)) there.push(entry);
      }
    },
  };
}

function entryMap(): Map<string, Entry[]> {
  return new Map();
}

/** Of several leads with one address, the one that was there first; ids grow. */
function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (first, entry) => (first && first.lead.id < entry.lead.id ? first : entry),
    undefined,
  );
}

/** Whether a lead that has a draft's key may be the same person. */
function mayBe(lead: LeadText, draft: LeadText, key: Key): boolean {
  return idsAgree(lead, draft) && (key !== 'fingerprint' || namePartsAgree(lead, draft));
}

function idsAgree(lead: LeadText, draft: LeadText): boolean {
  return lead.externalId === null || draft.externalId === null || lead.externalId === draft.externalId;
}

/** Written out, since two spreads would take ten times as long. */
function newLead(id: string, draft: KeyedDraft): KeyedLead {
  return {
    id,
    externalId: draft.externalId,
    name: draft.name,
    firstName: draft.firstName,
    lastName: draft.lastName,
    role: draft.role,
    company: draft.company,
    industry: draft.industry,
    location: draft.location,
    linkedinBio: draft.linkedinBio,
    email: draft.email,
    linkedinUrl: draft.linkedinUrl,
    phone: draft.phone,
    extra: draft.extra,
    emailKey: draft.emailKey,
    urlKey: draft.urlKey,
    fingerprint: draft.fingerprint,
  };
}

/** What is known of a lead, with what a draft says in its place; blank fields of the draft say nothing. */
function merged(lead: KeyedLead, draft: LeadText): KeyedLead {
  const text: LeadText = {
    externalId: draft.externalId ?? lead.externalId,
    ...mergedName(lead, draft),
    role: draft.role ?? lead.role,
    company: draft.company ?? lead.company,
    industry: draft.industry ?? lead.industry,
    location: draft.location ?? lead.location,
    linkedinBio: draft.linkedinBio ?? lead.linkedinBio,
    email: draft.email ?? lead.email,
    linkedinUrl: draft.linkedinUrl ?? lead.linkedinUrl,
    phone: draft.phone ?? lead.phone,
    extra: { ...lead.extra, ...draft.extra },
  };
  return { id: lead.id, ...text, ...keysOf(text) };
}
