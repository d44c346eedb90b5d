import { expect, it } from 'vitest';
import { importService } from '../../src/imports/import-service.js';
import { createOffer } from '../../src/offers/write-offer.js';
import { discardImport } from '../../src/store/imports/discard-import.js';
import { undoImport } from '../../src/store/imports/undo-import.js';
import { sqliteDialect } from '../../src/store/sqlite/sqlite-dialect.js';
import { LIMITS } from '../imports/files.js';
import { offerInput, someLeads, uploadCsv } from '../support/builders.js';
import { offerWithLeads, resultsOf, score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';
import { openTestStore } from '../support/test-store.js';

const NOW = new Date('2026-03-01T09:00:00Z');
const COUNTS = {
  rowsRead: 0,
  created: 0,
  updated: 0,
  duplicates: 0,
  rejected: 0,
  blankRows: 0,
  extraHeaders: [],
  warnings: [],
};

async function setUp() {
  const { store, database } = await openTestStore();
  const created = await createOffer(store, offerInput(), NOW);
  const offerId = created.ok ? created.value.id : '';
  return { store, database, offerId };
}

it('is left whole, when it was committed since it was taken for one that its process had left', async () => {
  const { store, database, offerId } = await setUp();
  const leads = Array.from({ length: 50 }, (_, place) => ({ email: `person${place}@one.example` }));
  await importService(store, LIMITS, () => NOW).add({ offerId, leads });
  const { rows } = await store.imports.page(offerId, { first: 1, after: null });
  await discardImport(database, sqliteDialect, { id: rows[0]?.id ?? '', offerId });
  expect(await store.leads.count(offerId)).toBe(50);
  expect(await store.imports.count(offerId)).toBe(1);
});

it('cannot be committed any more, when its rows are being removed', async () => {
  const { store, database, offerId } = await setUp();
  const committed = store.imports.write(
    { offerId, layout: { filename: null, columns: [], missingColumns: [], format: null }, now: () => NOW },
    async (writer) => {
      await database.leadImport.update({ where: { id: writer.importId }, data: { discarded: true } });
      return writer.commit(COUNTS, NOW);
    },
  );
  await expect(committed).rejects.toThrow('not found');
  expect(await store.imports.count(offerId)).toBe(0);
});

it('has no results any more, when it is undone and its rows are yet to be removed', async () => {
  const { client, databaseUrl } = await startTestService();
  const offerId = await offerWithLeads(client, someLeads(2));
  const { id } = await uploadCsv(client, offerId, 'name,role\nAda,CTO\n');
  await score(client, offerId);
  const { database } = await openTestStore(databaseUrl);
  await database.$transaction((session) => undoImport(session, sqliteDialect, { id, offerId }));
  expect((await resultsOf(client, offerId)).map(({ lead }) => lead.name)).not.toContain('Ada');
  expect(await database.lead.count({ where: { importId: id } })).toBe(1);
});
