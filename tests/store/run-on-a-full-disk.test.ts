import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { systemClock } from '../../src/clock.js';
import { carryOut } from '../../src/runs/carry-out-run.js';
import { connect } from '../../src/store/connect.js';
import type { Database } from '../../src/store/database.js';
import { migrate } from '../../src/store/service/migrate.js';
import { storeOn } from '../../src/store/store.js';
import { expectAllScored } from '../runs/simulation/invariants.js';
import { simulatedOffer } from '../runs/simulation/simulated-offer.js';
import { made } from '../support/builders.js';
import { newDatabase } from '../support/databases.js';
import { wholeStore } from '../support/whole-store.js';

const LEADS = 1_500;

/** Pages of 4 KiB that the results of some leads fill, and not those of all. */
const FREE_PAGES = 300;

const { now } = systemClock;

it('keeps what it has, ends, says why, and is finished by another run, when the disk is full amid a run and has room again', async () => {
  const connection = await connect(await newDatabase('sqlite'));
  onTestFinished(connection.close);
  const { database, dialect } = connection;
  await migrate(database, dialect);
  const store = wholeStore(storeOn(connection));
  const log: string[] = [];
  const engine = {
    store,
    classifier: localClassifier(),
    clock: systemClock,
    logger: pino({}, { write: (line: string) => void log.push(line) }),
    observer: { recorded() {} },
  };
  const offer = await simulatedOffer(store, now);
  await offer.upload(LEADS);
  const score = async () => {
    const scope = { offerId: offer.id, importId: null, rescore: false, maxRequests: null };
    const { run } = made(await store.runs.open(scope, now()), 'run');
    await carryOut(engine, run, new AbortController().signal);
    return made(await store.runs.find(run.id), run);
  };

  await limitPages(database, (await pageCount(database)) + FREE_PAGES);
  const stopped = await score();
  expect(stopped).toMatchObject({
    status: 'FAILED',
    message: expect.stringContaining('Start another run to continue'),
  });
  expect(log.join()).toContain('database or disk is full');
  expect(stopped.scored).toBeGreaterThan(0);
  expect(stopped.scored).toBeLessThan(LEADS);
  expect(await store.offers.counts(offer.id)).toMatchObject({ scored: stopped.scored, failed: 0 });

  await limitPages(database, 1_000_000);
  expect(await score()).toMatchObject({ status: 'COMPLETED', total: LEADS - stopped.scored });
  await expectAllScored(store, offer.id);
});

async function pageCount(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<{ page_count: bigint | number }[]>`PRAGMA page_count`;
  return Number(row?.page_count);
}

async function limitPages(database: Database, pages: number): Promise<void> {
  await database.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
}
