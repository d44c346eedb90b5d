import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type SqliteConnection, sqliteConnection } from '../../src/store/sqlite/sqlite-connection.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function openConnection(): Promise<SqliteConnection> {
  const connection = sqliteConnection(join(await temporaryFolder(), 'some.db'));
  onTestFinished(connection.close);
  await connection.execute(statement('CREATE TABLE parent (id INTEGER PRIMARY KEY)'));
  await connection.execute(
    statement('CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)'),
  );
  return connection;
}

function statement(sql: string, ...args: readonly unknown[]) {
  return { sql, args };
}

const CHILDREN = statement('SELECT count(*) AS count FROM child');

it('lets the process go on, while SQLite works', async () => {
  const connection = await openConnection();
  const series = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)';
  let isDone = false;
  const sum = connection.read(statement(`${series} SELECT sum(i) AS sum FROM n`)).finally(() => {
    isDone = true;
  });
  let turns = 0;
  for (; !isDone; turns += 1) await nextTurn();
  expect(await sum).toEqual([{ sum: 45_000_150_000 }]);
  expect(turns).toBeGreaterThan(10);
});

it('lets others read what there was before, when a transaction is under way', async () => {
  const connection = await openConnection();
  const transaction = await connection.begin();
  await transaction.execute(statement('INSERT INTO parent VALUES (1)'));
  await transaction.execute(statement('INSERT INTO child VALUES (1), (1)'));
  expect(await connection.read(CHILDREN)).toEqual([{ count: 0 }]);
  expect((await connection.execute(CHILDREN)).rows).toEqual([[0]]);
  await transaction.commit();
  expect(await connection.read(CHILDREN)).toEqual([{ count: 2 }]);
});

it('keeps writes, and reads in turn with them, waiting until a transaction ends', async () => {
  const connection = await openConnection();
  const transaction = await connection.begin();
  const written = connection.execute(statement('INSERT INTO child VALUES (1)'));
  const seen = connection.readInTurn(CHILDREN);
  await transaction.execute(statement('INSERT INTO parent VALUES (1)'));
  await transaction.execute(statement('INSERT INTO child VALUES (1), (1)'));
  await transaction.commit();
  expect((await written).rowsAffected).toBe(1);
  expect(await seen).toEqual([{ count: 3 }]);
});

it('leaves nothing of a transaction, and goes on, when it is rolled back or cannot be committed', async () => {
  const connection = await openConnection();
  const rolledBack = await connection.begin();
  await rolledBack.execute(statement('INSERT INTO parent VALUES (1)'));
  await rolledBack.rollback();
  const broken = await connection.begin();
  await broken.execute(statement('INSERT INTO child VALUES (7)'));
  await expect(broken.commit()).rejects.toThrow('FOREIGN KEY constraint failed');
  const cells = [[8, 'no number']];
  await expect(connection.write([{ sql: 'INSERT INTO parent VALUES (?1)', cells }])).rejects.toThrow(
    'datatype mismatch',
  );
  expect(await connection.read(CHILDREN)).toEqual([{ count: 0 }]);
  expect(await connection.read(statement('SELECT * FROM parent'))).toEqual([]);
});

it('says by its code why SQLite refused a statement', async () => {
  const connection = await openConnection();
  await connection.execute(statement('INSERT INTO parent VALUES (?)', 1));
  await expect(connection.execute(statement('INSERT INTO parent VALUES (?)', 1))).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    rawCode: 1555,
  });
});

it('refuses half of a surrogate pair, which would end the process, and goes on', async () => {
  const connection = await openConnection();
  await connection.execute(statement('CREATE TABLE note (text TEXT)'));
  const texts = ['whole', 'half \ud83d'];
  await expect(connection.execute(statement('INSERT INTO note VALUES (?)', texts[1]))).rejects.toThrow('surrogate');
  await expect(connection.write([{ sql: 'INSERT INTO note VALUES (?1)', cells: [texts] }])).rejects.toThrow(
    'surrogate',
  );
  expect(await connection.read(statement('SELECT * FROM note'))).toEqual([]);
});

it('reads wide rows as they are, in their order, with the values of JSON columns parsed', async () => {
  const connection = await openConnection();
  await connection.execute(statement('CREATE TABLE wide (id INTEGER, text TEXT, data JSONB)'));
  const texts = ['"quoted" \\ back', 'Ünïcode 😀\u2028', 'a\nb\tc\u0001', '[1]', null];
  const rows = texts.map((text, id) => ({ id, text, data: { [`${text}`]: text, list: ['1', null] } }));
  for (const { id, text, data } of rows)
    await connection.execute(statement('INSERT INTO wide VALUES (?, ?, ?)', id, text, JSON.stringify(data)));
  const query = 'SELECT "id", "text", "data" FROM "wide" WHERE "id" < ? ORDER BY "id" DESC LIMIT 10';
  expect(await connection.readWide(statement(query, 5))).toEqual(rows.toReversed());
  expect(await connection.readWide(statement(query, 0))).toEqual([]);
});
