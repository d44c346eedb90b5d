import type { Limits } from '../config.js';
import type { ImportRecord, RowRejection } from '../domain/import.js';
import type { LeadRecord } from '../domain/lead.js';
import type { OfferRecord } from '../domain/offer.js';
import type { ResultRecord } from '../domain/result.js';
import type { LeadFailureRecord, RunRecord } from '../domain/run.js';
import type { PublishedModel } from '../domain/scoring-model.js';
import type { ChangeRecord } from '../store/history/history-repository.js';
import type { OutcomeBatchRecord, OutcomeRejection } from '../store/outcomes/outcome-records.js';
import type { Page, PageRequest } from '../store/page.js';
import type { GradeCount, ScoreCount } from '../store/results/results.js';
import { badUserInput } from './errors.js';

/** A Relay connection. Its edges and total are made only where a client asks for them. */
export type Connection<Row> = {
  readonly edges: () => readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
};

export type OffersConnection = Connection<OfferRecord>;
export type LeadsConnection = Connection<LeadRecord>;
export type ImportsConnection = Connection<ImportRecord>;
export type RejectionsConnection = Connection<RowRejection | OutcomeRejection>;
export type OutcomeBatchesConnection = Connection<OutcomeBatchRecord>;
export type RunsConnection = Connection<RunRecord>;
export type ModelsConnection = Connection<PublishedModel>;
export type ChangesConnection = Connection<ChangeRecord>;
export type FailuresConnection = Connection<LeadFailureRecord>;
export type ResultsConnection = Connection<ResultRecord> & {
  readonly scoreHistogram: () => Promise<readonly ScoreCount[]>;
  readonly gradeCounts: () => Promise<readonly GradeCount[]>;
  readonly place: (args: { readonly leadId: string }) => Promise<number | null>;
};

export type PageArguments = { readonly first?: number | null; readonly after?: string | null };

/** Reads and counts a list, and writes and reads the cursors of its rows. */
export type ListSource<Row, Key> = {
  readonly page: (request: PageRequest<Key>) => Promise<Page<Row>>;
  readonly count: () => Promise<number>;
  readonly cursorOf: (row: Row) => string;
  /** Returns null for a text that is not a cursor of this list. */
  readonly keyOf: (cursor: string) => Key | null;
};

/** The default page size. */
export const DEFAULT_PAGE = 50;

/** Reads a page of a list. Throws `BAD_USER_INPUT` for a page size out of range or a forged cursor. */
export async function connect<Row, Key>(
  source: ListSource<Row, Key>,
  { first, after }: PageArguments,
  { pageSize: most }: Pick<Limits, 'pageSize'>,
): Promise<Connection<Row>> {
  const page = await source.page({ first: pageSize(first, most), after: readCursor(source, after) });
  const cursorOf = (row: Row | undefined) => (row === undefined ? null : source.cursorOf(row));
  return {
    edges: () => page.rows.map((node) => ({ cursor: source.cursorOf(node), node })),
    nodes: page.rows,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after != null,
      startCursor: cursorOf(page.rows[0]),
      endCursor: cursorOf(page.rows.at(-1)),
    },
    totalCount: source.count,
  };
}

/** Returns the page size for a client's argument. Throws `BAD_USER_INPUT` where it is out of range. */
export function pageSize(first: number | null | undefined, most: number): number {
  const size = first ?? Math.min(DEFAULT_PAGE, most);
  if (size < 1 || size > most) throw badUserInput(`first is ${size}; ask for 1 to ${most} rows (MAX_PAGE_SIZE).`);
  return size;
}

function readCursor<Row, Key>(source: ListSource<Row, Key>, after: string | null | undefined): Key | null {
  if (after == null) return null;
  const key = source.keyOf(after);
  if (key === null) throw badUserInput('after is not a cursor of this list. Take one from pageInfo.endCursor.');
  return key;
}
