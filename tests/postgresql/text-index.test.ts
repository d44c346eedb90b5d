import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { newPostgresDatabase } from '../support/databases.js';
import { queryOnce } from '../support/postgres/query.js';
import { openTestStore } from '../support/test-store.js';

const INDEXES = `SELECT indexdef FROM pg_indexes WHERE indexname = 'Lead_searchText_idx'`;

it('finds leads by an index of trigrams, which the first start makes', async () => {
  const { url } = await openTestStore(await newPostgresDatabase('empty'));
  expect(await queryOnce(url, INDEXES)).toEqual([{ indexdef: expect.stringContaining('USING gin') }]);
  const server = new URL(url);
  server.searchParams.set('options', '-c enable_seqscan=off');
  const plan = await queryOnce(server.href, `EXPLAIN SELECT "id" FROM "Lead" WHERE "searchText" ~ 'kavita'`);
  expect(JSON.stringify(plan)).toContain('Lead_searchText_idx');
});

it('starts all the same, when its user may create no extension, and makes the index once it is there', async () => {
  const admin = await newPostgresDatabase('empty');
  const user = `limited_${randomUUID().replaceAll('-', '')}`;
  await queryOnce(admin, `CREATE USER ${user} PASSWORD 'some'; CREATE SCHEMA own AUTHORIZATION ${user}`);
  const url = Object.assign(new URL(admin), { username: user, password: 'some' });
  url.searchParams.set('options', '-c search_path=own,public');
  const { store } = await openTestStore(url.href);
  expect(await store.ready()).toBe(true);
  expect(await queryOnce(admin, INDEXES)).toEqual([]);
  await queryOnce(admin, 'CREATE EXTENSION pg_trgm');
  await openTestStore(url.href);
  expect(await queryOnce(admin, INDEXES)).toHaveLength(1);
  await queryOnce(admin, `DROP OWNED BY ${user}; DROP USER ${user}`);
});
