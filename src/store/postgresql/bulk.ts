import pLimit from 'p-limit';
import type { Bulk, RowsToWrite } from '../bulk.js';
import type { Database } from '../database.js';
import { Prisma } from '../generated/sqlite/client.js';
import { insertRows, quoted, upsertRows } from '../sql.js';
import { postgresDialect } from './dialect.js';

/** Each session does one thing after the other, on any of the connections; all rows of a kind go in one statement. */
export function postgresBulk(database: Database): Bulk {
  return {
    read: (query) => database.$queryRaw(query),
    session(offerId) {
      const inOrder = pLimit(1);
      return {
        read: <Row>(query: Prisma.Sql) => inOrder(() => readByKey<Row>(database, query)),
        write: (writes) =>
          inOrder(() =>
            database.$transaction(async (session) => {
              await postgresDialect.writeTogether(session, offerId);
              for (const write of writes) if (write.rows.length > 0) await session.$executeRaw(statementOf(write));
            }),
          ),
      };
    },
  };
}

// Imports look few leads up among many. The planner, which has no statistics of leads that came just now, would read them all.
const BY_INDEX = Prisma.sql`SET LOCAL enable_seqscan = off`;

async function readByKey<Row>(database: Database, query: Prisma.Sql): Promise<Row[]> {
  const [, rows] = await database.$transaction([database.$executeRaw(BY_INDEX), database.$queryRaw<Row[]>(query)]);
  return rows;
}

function statementOf(write: RowsToWrite): Prisma.Sql {
  if (write.way === 'INSERT') return insertRows(postgresDialect, write);
  if (write.way === 'UPDATE') return updateRows(write);
  return upsertRows(postgresDialect, write, Prisma.raw(write.condition?.(cellOf) ?? 'true'));
}

function updateRows(write: RowsToWrite): Prisma.Sql {
  const { table, columns, key } = write;
  const changed = columns.filter((column) => !key.includes(column));
  const assignments = changed.map((column) => `${quoted(column)} = ${cellOf(column)}`);
  const same = key.map((column) => `${quoted(table)}.${quoted(column)} = ${cellOf(column)}`);
  return Prisma.sql`UPDATE ${Prisma.raw(`${quoted(table)} SET ${assignments.join(', ')}`)}
    FROM ${postgresDialect.rowsOf(write)} WHERE ${Prisma.raw(same.join(' AND '))}`;
}

function cellOf(column: string): string {
  return `"row".${quoted(column)}`;
}
