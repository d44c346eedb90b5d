import type { Entry } from './lead-index.js';
import type { WarningCollector } from './warning-collector.js';

/** Notes that a row's lead was kept apart from another one, which has one of its keys. */
export type SharedKeys = { note(own: Entry, other: Entry): void };

/** Counts the rows whose keys other people have too: also the one that was there first, which another follows. */
export function sharedKeys(warnings: Pick<WarningCollector, 'countRow'>): SharedKeys {
  const counted = new Set<string>();

  function count({ lead, origin }: Entry): void {
    warnings.countRow('KEY_SHARED');
    // The row of a lead that was there before the import is no row of it.
    if (origin !== 'changed') counted.add(lead.id);
  }

  return {
    note(own, other) {
      count(own);
      if (other.origin !== 'changed' && !counted.has(other.lead.id)) count(other);
    },
  };
}
