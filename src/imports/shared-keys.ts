import type { Entry } from './lead-index.js';
import type { WarningCollector } from './warning-collector.js';

/** Notes that a row's lead was not matched with another one that has one of its keys. */
export type SharedKeys = { note(own: Entry, other: Entry): void };

/** Counts the rows whose keys other people have too, including the row that had the key first. */
export function sharedKeys(warnings: Pick<WarningCollector, 'countRow'>): SharedKeys {
  const counted = new Set<string>();

  function count({ lead, origin }: Entry): void {
    warnings.countRow('KEY_SHARED');
    // A lead that existed before the import has no row in it.
    if (origin !== 'changed') counted.add(lead.id);
  }

  return {
    note(own, other) {
      count(own);
      if (other.origin !== 'changed' && !counted.has(other.lead.id)) count(other);
    },
  };
}
