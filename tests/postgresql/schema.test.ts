import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { offerInput } from '../support/builders.js';
import { newPostgresDatabase } from '../support/databases.js';
import { queryOnce } from '../support/postgres/query.js';
import { wholeStore } from '../support/whole-store.js';

const TEXT = {
  ...offerInput(),
  idealCustomer: { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] },
};

it('keeps to the schema that its user works in, when that is another than "public"', async () => {
  const url = new URL(await newPostgresDatabase('empty'));
  await queryOnce(url.href, 'CREATE SCHEMA mine');
  url.searchParams.set('options', '-c search_path=mine');
  const store = wholeStore(await openStore(url.href));
  onTestFinished(store.close);
  await store.offers.create(TEXT as never, new Date());
  expect(await store.ready()).toBe(true);
  const tables = await queryOnce(
    url.href,
    `SELECT DISTINCT schemaname FROM pg_tables WHERE tablename IN ('Offer', 'Lead')`,
  );
  expect(tables).toEqual([{ schemaname: 'mine' }]);
  expect(await queryOnce(url.href, 'SELECT count(*)::int FROM mine."Offer"')).toEqual([{ count: 1 }]);
});
