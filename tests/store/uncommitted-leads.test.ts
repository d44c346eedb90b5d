import { expect, it } from 'vitest';
import { withKeys } from '../../src/imports/lead-keys.js';
import { createOffer } from '../../src/offers/write-offer.js';
import { newId } from '../../src/store/ids.js';
import { BLANK_DRAFT } from '../imports/blank-draft.js';
import { offerInput } from '../support/builders.js';
import { openTestStore } from '../support/test-store.js';

const NOW = new Date('2026-03-01T09:00:00Z');
const LAYOUT = { filename: null, columns: [], missingColumns: [], format: null };
const COUNTS = { rowsRead: 1, created: 1, updated: 0, duplicates: 0, rejected: 0, blankRows: 0 };

it('are neither listed, nor found or deleted by their ids, until their import is committed', async () => {
  const { store, database } = await openTestStore();
  const offer = await createOffer(store, offerInput(), NOW);
  const offerId = offer.ok ? offer.value.id : '';
  const { scoringId: _, ...lead } = withKeys({ ...BLANK_DRAFT, email: 'ada@one.example' });
  const id = newId('Lead');
  const listed = async () => (await store.leads.page(offerId, { first: 10, after: null })).rows.map((row) => row.id);
  await store.imports.write({ offerId, layout: LAYOUT, now: () => NOW }, async (writer) => {
    const created = [{ ...lead, id }];
    await writer.write({ created, amended: [], changed: [], former: [], rejections: [], rowsRead: 1 });
    expect(await database.lead.count()).toBe(1);
    expect(await listed()).toEqual([]);
    expect(await store.leads.find(id)).toBeNull();
    expect(await store.leads.delete(id)).toBe(false);
    await writer.commit({ ...COUNTS, extraHeaders: [], warnings: [] }, NOW);
  });
  expect(await listed()).toEqual([id]);
});
