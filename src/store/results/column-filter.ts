import { headerMatcher } from '../../scoring/model/read-column.js';
import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';

/** A filter by the text of an extra column. */
export type ColumnFilter = {
  readonly column: string;
  readonly way: 'CONTAINS' | 'EQUALS';
  readonly text: string;
};

/** Returns the condition on "Lead" that a column has a text, under any spelling of its header in the uploads. */
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

/** The databases fold only A to Z in the same way. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
