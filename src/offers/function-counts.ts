import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BusinessFunction } from '../domain/generated/enums.js';
import { prefetch } from '../prefetch.js';
import { BUSINESS_FUNCTIONS } from '../scoring/functions/business-functions.js';
import { functionOfTitle } from '../scoring/functions/read-title.js';
import type { RolePage } from '../store/offers/role-counts.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** How many leads work in a function; null where the role names none. */
export type FunctionCount = { readonly function: BusinessFunction | null; readonly leads: number };

/** Leads that one statement counts: few, so that other reads need not wait long. */
const PAGE = 2_000;
/** Roles that are read before yielding to other requests: a few milliseconds. */
const SLICE = 200;

/** Counts an offer's leads by the function that their role names, the most frequent first. */
export async function countFunctions(
  { leads }: Pick<WorkspaceStore, 'leads'>,
  offerId: string,
): Promise<FunctionCount[]> {
  const counts = new Map<BusinessFunction | null, number>();
  for await (const { roles } of prefetch(rolePages(leads.countRoles, offerId))) {
    for (const [place, { role, leads: count }] of roles.entries()) {
      if (place % SLICE === 0) await nextTurn();
      const found = functionOfTitle(role);
      counts.set(found, (counts.get(found) ?? 0) + count);
    }
  }
  // The sort is stable: equal counts stay in the order of the vocabulary.
  return [...BUSINESS_FUNCTIONS, null]
    .map((found) => ({ function: found, leads: counts.get(found) ?? 0 }))
    .filter((count) => count.leads > 0)
    .sort((one, other) => other.leads - one.leads);
}

async function* rolePages(read: WorkspaceStore['leads']['countRoles'], offerId: string): AsyncGenerator<RolePage> {
  let after: string | null = null;
  do {
    const page: RolePage = await read(offerId, { first: PAGE, after });
    yield page;
    after = page.lastLeadId;
  } while (after !== null);
}
