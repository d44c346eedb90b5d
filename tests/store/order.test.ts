import { expect, it } from 'vitest';
import { openTestStore } from '../support/test-store.js';

// There are languages that sort "aa" behind "z", and "dd" and "ff" behind all that begins with their first letter.
const ENDS = ['99', '9a', 'a0', 'aa', 'ab', 'af', 'b0', 'dd', 'de', 'ef', 'f0', 'ff'];

it('is that of the ids byte by byte, whatever the language of the database', async () => {
  const { store, database } = await openTestStore();
  const ids = ENDS.map((end) => `offer_${'0'.repeat(30)}${end}`);
  const now = new Date();
  for (const id of ids.toReversed()) {
    const text = { name: id, valueProps: [], idealUseCases: [], idealCustomer: {} };
    await database.offer.create({ data: { id, ...text, createdAt: now, updatedAt: now } });
  }
  const found: string[] = [];
  for (let after: string | null = null, more = true; more; after = found.at(-1) ?? null) {
    const page = await store.offers.page({ first: 1, after });
    found.push(...page.rows.map(({ id }) => id));
    more = page.hasNextPage;
  }
  expect(found).toEqual(ids.toReversed());
});
