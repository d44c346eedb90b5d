import type { LeadDraft, LeadText } from './lead.js';

/** What leads are found by, in the order of their weight. */
export const KEY_COLUMNS = ['externalId', 'emailKey', 'urlKey', 'fingerprint'] as const;

export type KeyColumn = (typeof KEY_COLUMNS)[number];

/** What leads are looked for by: their ids here, and values that stand in their key columns. Each value stands once. */
export type SoughtKeys = Readonly<Record<'id' | KeyColumn, readonly string[]>>;

/**
 * How many leads that have one key are looked at for each row. More have it only where it identifies nobody; each of them has
 * another key, or a name at a mailbox, by which it is found.
 */
export const MOST_WITH_ONE_KEY = 100;

/** What a lead is known by, beside its ids. */
export type LeadKeys = {
  /** The e-mail address without regard to case; null for text that identifies nobody, such as "n/a" or "noemail@…". */
  readonly emailKey: string | null;
  /** The URL of the person's LinkedIn page without regard to its form (scheme, country, parameters, case); null for other text. */
  readonly urlKey: string | null;
  /**
   * Of a lead that no id, address or page tells apart: the same for all that are equal in every field and kept column. Of one
   * that is known by a mailbox such as "info@" alone: the same for all of one name there.
   */
  readonly fingerprint: string | null;
};

/** What is kept of a lead, with what it may be known by. */
export type KeyedText = LeadText & LeadKeys;

export type KeyedLead = KeyedText & { readonly id: string };

/** A draft with what it may be known by. */
export type KeyedDraft = LeadDraft & LeadKeys;

/** A lead that is there already. */
export type KnownLead = KeyedLead & { readonly createdByThisImport: boolean };

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
