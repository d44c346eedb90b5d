import type { Prisma } from '../generated/sqlite/client.js';
import type { Bulk, RowsToWrite } from '../sql/bulk.js';
import type { Cell } from '../sql/sql.js';
import type { SqliteConnection } from './connection.js';
import { statementOf } from './row-statements.js';
import type { RowStatement } from './statements.js';

/** An import reads in turn with what it writes. */
export function sqliteBulk(connection: SqliteConnection): Bulk {
  const session = {
    read: <Row>({ sql, values }: Prisma.Sql) => connection.readInTurn<Row>({ sql, args: values }),
    write: (writes: readonly RowsToWrite[]) => connection.write(writes.map(statementFor)),
  };
  return {
    read: <Row>({ sql, values }: Prisma.Sql) => connection.read<Row>({ sql, args: values }),
    session: () => session,
  };
}

function statementFor(write: RowsToWrite): RowStatement {
  return { sql: statementOf(write), rows: write.rows.map((row) => row.map(stored)) };
}

/** A cell as SQLite keeps it: JSON is text. */
function stored(cell: Cell): Cell {
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}
