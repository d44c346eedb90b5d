import {
  KEY_COLUMNS,
  type KeyColumn,
  type KeyedDraft,
  type KnownLead,
  type LeadChanges,
} from '../domain/keyed-lead.js';
import type { LeadText } from '../domain/lead.js';
import { blankTexts, LEAD_TEXT_KEYS } from '../domain/lead-fields.js';
import { areNamesApart, haveWordInCommon } from '../text/name-words.js';
import { mergedName } from './full-name.js';
import { idKeyOf } from './keys/id-key.js';
import { isSomebodyElse, leadKeyOf } from './keys/same-person.js';
import { asWritten, isRoundedNumber } from './keys/spreadsheet-number.js';
import { type Entry, leadIndex, type Origin } from './lead-index.js';
import { areEqual, keysOf } from './lead-keys.js';
import { sharedKeys } from './shared-keys.js';
import type { WarningCollector } from './warning-collector.js';

/** The result of a row: a new lead, a change of a known one, or nothing new. */
export type MatchOutcome = 'CREATED' | 'UPDATED' | 'DUPLICATE';

export type LeadMatcher = {
  /**
   * Begins a batch of drafts. `known` are leads from the database that may match; changes of the batch before this one
   * are newer and take precedence.
   */
  begin(known: readonly KnownLead[]): void;
  /** Finds the lead that matches a draft and updates it, or creates one. */
  take(draft: KeyedDraft): MatchOutcome;
  /** Returns the changes of this batch. */
  changes(): LeadChanges;
};

const NONE: readonly Entry[] = [];

/** The lead that matches a draft, and another person's lead that shares a key with it. */
type Found = { readonly entry: Entry | undefined; readonly other: Entry | undefined };

/**
 * Matches drafts, in their order, with known leads and with each other: by `scoring_id`, or else by `external_id`, e-mail
 * address or LinkedIn URL, or else by equality of every field. An id has priority over an address: a draft whose
 * `external_id` differs from the lead's is another lead. Two people who share a key stay two leads.
 */
export function leadMatcher(newId: () => string, warnings: Pick<WarningCollector, 'countRow'>): LeadMatcher {
  const shared = sharedKeys(warnings);
  let before = leadIndex();
  let now = leadIndex();
  let touched = new Set<Entry>();

  function having(key: KeyColumn, draft: KeyedDraft): readonly Entry[] {
    const value = leadKeyOf(draft, key);
    if (value === null) return NONE;
    const [newer, older] = [now.having(key, value), before.having(key, value)];
    if (newer.length === 0 && older.length === 0) return newer;
    return newer.concat(older).filter(({ lead }) => lead[key] === value);
  }

  function find(draft: KeyedDraft): Found {
    let other: Entry | undefined;
    const named = draft.scoringId === null ? undefined : (now.get(draft.scoringId) ?? before.get(draft.scoringId));
    if (named) return { entry: named, other };
    for (const key of KEY_COLUMNS) {
      const candidates = having(key, draft);
      if (candidates.length === 0) continue;
      const isOther = isSomebodyElse(draft, key);
      const same = candidates.filter(({ lead }) => !isOther(lead));
      if (same.length < candidates.length) {
        other ??= candidates.find((one) => !same.includes(one) && areNamesApart(one.lead, draft));
      }
      const entry = bestOf(same, draft);
      if (entry) return { entry, other };
    }
    return { entry: undefined, other };
  }

  function touch(entry: Entry): void {
    now.add(entry);
    touched.add(entry);
  }

  function create(draft: KeyedDraft): Entry {
    // The draft itself becomes the lead, since a copy would take ten times as long.
    const lead = Object.assign(draft, { id: newId() });
    const entry: Entry = { lead, origin: 'created', former: null };
    touch(entry);
    return entry;
  }

  return {
    begin(known) {
      for (const entry of touched) if (entry.origin === 'created') entry.origin = 'amended';
      before = now;
      now = leadIndex();
      touched = new Set();
      for (const { createdByThisImport, ...lead } of known) {
        const origin = createdByThisImport ? 'amended' : 'changed';
        now.add(before.get(lead.id) ?? { lead, origin, former: lead });
      }
    },
    take(draft) {
      const { entry, other } = find(draft);
      if (hasRoundedId(draft, entry?.lead)) warnings.countRow('ID_ROUNDED');
      if (other) shared.note(entry ?? create(draft), other);
      else if (!entry) create(draft);
      if (!entry) return 'CREATED';
      const text = merged(entry.lead, draft);
      if (areEqual(text, entry.lead)) return 'DUPLICATE';
      touch(Object.assign(entry, { lead: { id: entry.lead.id, ...text, ...keysOf(text) } }));
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

/** Prefers, among leads that share a draft's key, one of the same name, then the oldest; ids grow with time. */
function bestOf(entries: readonly Entry[], draft: LeadText): Entry | undefined {
  if (entries.length < 2) return entries[0];
  const named = entries.filter(({ lead }) => haveWordInCommon(lead, draft));
  return (named.length > 0 ? named : entries).reduce((first, entry) => (first.lead.id < entry.lead.id ? first : entry));
}

/** Whether a spreadsheet rounded or shortened the id of a draft. */
function hasRoundedId({ externalId: id }: KeyedDraft, lead: LeadText | undefined): boolean {
  return id !== null && (isRoundedNumber(id) || asWritten(lead?.externalId ?? null, id) !== id);
}

/** What is known of a lead, with what a draft says in its place; blank fields of the draft say nothing. */
function merged(lead: LeadText, draft: LeadText): LeadText {
  const texts = blankTexts();
  for (const key of LEAD_TEXT_KEYS) texts[key] = draft[key] ?? lead[key];
  return Object.assign(texts, {
    externalId: knownId(lead.externalId, draft.externalId),
    ...mergedName(lead, draft),
    phone: asWritten(lead.phone, draft.phone),
    extra: { ...lead.extra, ...draft.extra },
  });
}

/** Returns the id that a lead keeps: an id that identifies nobody never replaces another. */
function knownId(known: string | null, said: string | null): string | null {
  return known !== null && idKeyOf(said) === null ? known : asWritten(known, said);
}
