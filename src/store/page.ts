/** A page request: the number of rows, and the key of the row before the first. */
export type PageRequest<Key = string> = { readonly first: number; readonly after: Key | null };

/** The rows of a page, and whether more follow. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly hasNextPage: boolean };

/** Reads one row more than requested, to know whether more follow. */
export async function readPage<Row>(
  first: number,
  read: (take: number) => Promise<readonly Row[]>,
): Promise<Page<Row>> {
  const rows = await read(first + 1);
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}
