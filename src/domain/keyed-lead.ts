import type { LeadDraft, LeadText } from './lead.js';

/** The columns by which leads are found, the strongest first. */
export const KEY_COLUMNS = ['externalId', 'emailKey', 'urlKey', 'fingerprint'] as const;

export type KeyColumn = (typeof KEY_COLUMNS)[number];

/** The values to find leads by: ids of this service, and values of the key columns. Each list has no duplicates. */
export type SoughtKeys = Readonly<Record<'id' | KeyColumn, readonly string[]>>;

/**
 * The most leads with one key that are compared with each row. More leads share a key only where it identifies nobody. Each of
 * them is found by another key, or by its name at a mailbox.
 */
export const MOST_WITH_ONE_KEY = 100;

/** The keys of a lead, besides its ids. */
export type LeadKeys = {
  /** The e-mail address without regard to case; null for text that identifies nobody, such as "n/a" or "noemail@…". */
  readonly emailKey: string | null;
  /** The URL of the person's LinkedIn page without regard to its form (scheme, country, parameters, case); null for other text. */
  readonly urlKey: string | null;
  /**
   * For a lead without an id, address or page: equal for leads that are equal in every field and column. For a lead that has
   * only a shared mailbox such as "info@": equal for leads with the same name at the same mailbox.
   */
  readonly fingerprint: string | null;
};

/** The stored text of a lead, with its keys. */
export type KeyedText = LeadText & LeadKeys;

export type KeyedLead = KeyedText & { readonly id: string };

/** A draft with its keys. */
export type KeyedDraft = LeadDraft & LeadKeys;

/** A lead that exists already. */
export type KnownLead = KeyedLead & { readonly createdByThisImport: boolean };

/** The changes that a batch of drafts makes to leads. */
export type LeadChanges = {
  readonly created: readonly KeyedLead[];
  /** Changed leads that an earlier batch of the same import created. */
  readonly amended: readonly KeyedLead[];
  /** Changed leads that existed before the import. */
  readonly changed: readonly KeyedLead[];
  /** The state of the changed leads no later than before this batch and the one before it. */
  readonly former: readonly KeyedLead[];
};
