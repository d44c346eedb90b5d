import type { Prisma } from '../generated/sqlite/client.js';
import type { Bulk, BulkTransaction, RowsToWrite } from '../sql/bulk.js';
import type { Cell } from '../sql/rows.js';
import { statementOf } from './row-statements.js';
import type { SqliteConnection, SqliteTransaction } from './sqlite-connection.js';
import type { RowCells } from './statements.js';

/** Makes a bulk whose sessions read in turn with their writes. */
export function sqliteBulk(connection: SqliteConnection): Bulk {
  const session = {
    read: <Row>({ sql, values }: Prisma.Sql) => connection.readInTurn<Row>({ sql, args: values }),
    write: (writes: readonly RowsToWrite[]) => connection.write(writes.map(statementFor)),
  };
  return {
    read: <Row>({ sql, values }: Prisma.Sql) => connection.read<Row>({ sql, args: values }),
    readWide: <Row>({ sql, values }: Prisma.Sql) => connection.readWide<Row>({ sql, args: values }),
    session: () => session,
    async transact(work) {
      const transaction = await connection.begin();
      const result = await work(bulkTransaction(transaction)).catch(async (error: unknown) => {
        await transaction.rollback();
        throw error;
      });
      await transaction.commit();
      return result;
    },
  };
}

function bulkTransaction(transaction: SqliteTransaction): BulkTransaction {
  return {
    read: <Row>({ sql, values }: Prisma.Sql) => transaction.read<Row>({ sql, args: values }),
    execute: async ({ sql, values }) => void (await transaction.execute({ sql, args: values })),
    write: (rows) => transaction.write(statementFor(rows)),
    // SQLite has only one write transaction at a time.
    writeTogether: async () => {},
  };
}

function statementFor(write: RowsToWrite): RowCells {
  const cells = write.columns.map((_, column) => write.rows.map((row) => stored(row[column])));
  return { sql: statementOf(write), cells };
}

/** Converts a cell for SQLite: JSON becomes text, and true becomes 1. */
function stored(cell: Cell | undefined): Cell | undefined {
  if (typeof cell === 'boolean') return Number(cell);
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}
