import { headerMatcher } from '../../scoring/model/read-column.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';

/** Which text a column that no field took must have. */
export type ColumnFilter = {
  readonly column: string;
  readonly way: 'CONTAINS' | 'EQUALS';
  readonly text: string;
};

/** The condition on "Lead" that a column has a text, under any of the headers that the uploads spell it by. */
export function columnHas(
  { column, way, text }: ColumnFilter,
  headers: readonly string[],
  { contains, memberOf, lowerCase }: Dialect,
): Prisma.Sql {
  const conditions = headers.filter(headerMatcher(column)).map((header) => {
    const written = lowerCase(memberOf(Prisma.sql`"Lead"."extra"`, header));
    const wanted = lowerAscii(text);
    return way === 'EQUALS' ? Prisma.sql`${written} = ${wanted}` : contains(written, wanted);
  });
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}

/** The databases agree on A to Z alone. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
