import { KEY_COLUMNS, type KeyColumn, type KeyedLead, MOST_WITH_ONE_KEY } from '../domain/keyed-lead.js';

/** The origin of a lead: this batch, an earlier batch of the same import, or before the import. */
export type Origin = 'created' | 'amended' | 'changed';

/** A lead with the changes of the drafts so far. */
export type Entry = { lead: KeyedLead; origin: Origin; readonly former: KeyedLead | null };

/** Leads by their ids and keys. A lead whose key changed is also found under the former one. */
export type LeadIndex = {
  get(id: string): Entry | undefined;
  having(key: KeyColumn, value: string): readonly Entry[];
  add(entry: Entry): void;
};

const NONE: readonly Entry[] = [];

export function leadIndex(): LeadIndex {
  const byId = new Map<string, Entry>();
  const byKey = { externalId: entryMap(), emailKey: entryMap(), urlKey: entryMap(), fingerprint: entryMap() };
  return {
    get: (id) => byId.get(id),
    having: (key, value) => {
      const there = byKey[key].get(value);
      return there === undefined ? NONE : listOf(there);
    },
    add(entry) {
      byId.set(entry.lead.id, entry);
      for (const key of KEY_COLUMNS) {
        // An id that identifies nobody is not indexed.
        const value = entry.lead[key];
        if (value !== null) addTo(byKey[key], value, entry);
      }
    },
  };
}

/** Most keys belong to one lead, which needs no list. */
type EntryMap = Map<string, Entry | Entry[]>;

function entryMap(): EntryMap {
  return new Map();
}

function listOf(there: Entry | Entry[]): readonly Entry[] {
  return Array.isArray(there) ? there : [there];
}

function addTo(map: EntryMap, value: string, entry: Entry): void {
  const there = map.get(value);
  if (there === undefined) map.set(value, entry);
  else if (Array.isArray(there)) {
    if (there.length < MOST_WITH_ONE_KEY && !there.includes(entry)) there.push(entry);
  } else if (there !== entry) map.set(value, [there, entry]);
}
