import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { isStorable } from '../imports/shown-text.js';
import { OFFER_NOT_FOUND } from '../offers/write-offer.js';
import type { ResultOrder } from '../store/results/result-order.js';
import type { ResultFilter } from '../store/results/result-query.js';
import { readColumnFilters } from './column-filters.js';
import type { Context } from './context.js';
import type { QueryResultsArgs } from './generated/resolvers-types.js';

export type ResultQuery = { readonly filter: ResultFilter; readonly order: ResultOrder };

type ResultArguments = Pick<QueryResultsArgs, 'offerId' | 'filter' | 'orderBy'>;

// A download link contains the whole query, and must not become too long.
const MAX_SEARCH = 200;
const MAX_IMPORTS = 100;

/** Reads the filter and the order of results. */
export function readResultQuery({ offerId, filter, orderBy }: ResultArguments): Checked<ResultQuery> {
  const columns = readColumnFilters(filter?.columns ?? null);
  const faults = [
    ...textFaults(filter?.search),
    ...importFaults(filter?.importIds),
    ...(columns.ok ? [] : columns.errors),
  ];
  if (faults.length > 0 || !columns.ok) return refused(...faults);
  return done({
    filter: {
      offerId: offerId ?? null,
      intents: filter?.intents ?? null,
      statuses: filter?.statuses ?? null,
      minScore: filter?.minScore ?? null,
      maxScore: filter?.maxScore ?? null,
      importIds: filter?.importIds ?? null,
      scoredAfter: filter?.scoredAfter ?? null,
      outcomes: filter?.outcomes ?? null,
      hasOutcome: filter?.hasOutcome ?? null,
      stale: filter?.stale ?? null,
      grounded: filter?.grounded ?? null,
      confidence: filter?.confidence ?? null,
      search: filter?.search?.trim() || null,
      grades: filter?.grades ?? null,
      minFit: filter?.minFit ?? null,
      overridden: filter?.overridden ?? null,
      needsReview: filter?.needsReview ?? null,
      roles: filter?.roles ?? null,
      industries: filter?.industries ?? null,
      hasPhone: filter?.hasPhone ?? null,
      hasEmail: filter?.hasEmail ?? null,
      columns: columns.value,
    },
    order: orderBy ?? 'SCORE_DESC',
  });
}

/** Returns the faults of a search text at this path of the arguments. */
export function textFaults(search: string | null | undefined, field = ['filter', 'search']): UserError[] {
  const text = search?.trim() ?? '';
  if (text.length > MAX_SEARCH) {
    return [{ code: 'TOO_LONG', message: `Search for ${MAX_SEARCH} characters at most.`, field }];
  }
  if (isStorable(text)) return [];
  return [{ code: 'INVALID_TEXT', message: 'Take out the NUL characters and broken characters in this text.', field }];
}

const IMPORTS = ['filter', 'importIds'];

function importFaults(importIds: readonly string[] | null | undefined): UserError[] {
  if ((importIds ?? []).length <= MAX_IMPORTS) return [];
  return [{ code: 'TOO_MANY', message: `Name ${MAX_IMPORTS} imports at most.`, field: IMPORTS }];
}

/** Returns an error for each unknown id of an offer or import in the arguments. */
export async function unknownIds({ offerId, filter }: ResultArguments, { loaders }: Context): Promise<UserError[]> {
  const [offer, imports] = await Promise.all([
    offerId == null ? null : loaders.offer.load(offerId),
    Promise.all((filter?.importIds ?? []).map((id) => loaders.leadImport.load(id))),
  ]);
  return [
    ...(offerId != null && !offer ? [OFFER_NOT_FOUND] : []),
    ...imports.flatMap((found, place) => (found ? [] : [importNotFound([...IMPORTS, String(place)])])),
  ];
}

function importNotFound(field: readonly string[]): UserError {
  return { code: 'IMPORT_NOT_FOUND', message: 'No import has this id. It may have been deleted.', field };
}
