import type { Client, CombinedError } from 'urql';
import { observable } from '../../api/observable.js';
import {
  CallListDocument,
  type CallListQueryVariables,
  LeadRowDocument,
  type ResultRowFragment,
} from '../../generated/operations/graphql.js';

/** The rows of a call list that are loaded so far, from the first one on. */
export type ReadRows = {
  readonly rows: readonly ResultRowFragment[];
  /** The number of rows in the list; null before it is known. */
  readonly totalCount: number | null;
  readonly error: CombinedError | null;
  /** Whether these rows are from the query before, until the response to the current one arrives. */
  readonly isOutdated: boolean;
};

export type ListQuery = Omit<CallListQueryVariables, 'first' | 'after'>;

/** The number of rows of the first page, and of each further one. */
export const FIRST_PAGE = 100;
const NEXT_PAGE = 250;

/** Loads a call list page by page, as far as it is viewed. */
export function resultPages(client: Client) {
  const state = observable<ReadRows>({ rows: [], totalCount: null, error: null, isOutdated: true });
  let question: ListQuery | null = null;
  let wanted = 0;
  let after: string | null = null;
  let round = 0;
  let isReading = false;

  function ask(variables: CallListQueryVariables) {
    return client.query(CallListDocument, variables, { requestPolicy: 'network-only' }).toPromise();
  }

  async function read(own: number): Promise<void> {
    isReading = true;
    while (own === round && question && isMoreWanted()) {
      const result = await ask({ ...question, first: after === null ? FIRST_PAGE : NEXT_PAGE, after });
      if (own === round) take(result);
    }
    if (own === round) isReading = false;
  }

  function isMoreWanted(): boolean {
    const { rows, totalCount, error, isOutdated } = state.get();
    return error === null && (isOutdated || (after !== null && rows.length < Math.min(wanted, totalCount ?? 0)));
  }

  function take({ data, error }: Awaited<ReturnType<typeof ask>>): void {
    const former = state.get();
    if (!data) {
      state.set({ ...former, error: error ?? null });
      return;
    }
    const { nodes, pageInfo, totalCount } = data.results;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    const rows = former.isOutdated ? nodes : [...former.rows, ...nodes];
    state.set({ rows, totalCount, error: null, isOutdated: false });
  }

  return {
    state,
    /** Loads the result of a query from its beginning; the rows of the former one stay until it arrives. */
    ask(next: ListQuery) {
      question = next;
      after = null;
      round += 1;
      state.set({ ...state.get(), error: null, isOutdated: true });
      void read(round);
    },
    /** Loads one lead's row again, at its position. */
    async renew(leadId: string, withExtra: boolean) {
      const { data } = await client
        .query(LeadRowDocument, { id: leadId, withExtra }, { requestPolicy: 'network-only' })
        .toPromise();
      const row = data?.lead?.result;
      const former = state.get();
      if (data?.lead === null) {
        const rows = former.rows.filter(({ lead }) => lead.id !== leadId);
        const gone = former.rows.length - rows.length;
        state.set({ ...former, rows, totalCount: former.totalCount === null ? null : former.totalCount - gone });
      }
      if (row) state.set({ ...former, rows: former.rows.map((other) => (other.lead.id === leadId ? row : other)) });
    },
    /** Loads pages up to so many rows. */
    want(count: number) {
      wanted = count;
      if (!isReading) void read(round);
    },
  };
}
