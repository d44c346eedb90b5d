import { onTestFinished } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { systemClock } from '../../src/clock.js';
import { type ImportService, importService } from '../../src/imports/import-service.js';
import { createOffer } from '../../src/offers/write-offer.js';
import { leadJudge } from '../../src/runs/judge-leads.js';
import { questionsOf } from '../../src/runs/questions.js';
import { openStore } from '../../src/store/store.js';
import { asking } from '../support/asking.js';
import { made, offerInput, someLead } from '../support/builders.js';
import { newPostgresDatabase } from '../support/databases.js';
import { type WholeStore, wholeStore } from '../support/whole-store.js';

const LIMITS = { maxBytes: 10_000_000, maxRows: 100_000, maxCellLength: 1_000 };

/** What a process has of its own: connections, and turns. */
export type Process = { readonly store: WholeStore; readonly imports: ImportService };

/** So many processes that share a database, and an offer in it with so many leads. */
export type Processes = {
  readonly url: string;
  readonly all: readonly Process[];
  readonly first: Process;
  readonly second: Process;
  readonly offerId: string;
};

export async function startProcesses(leads: number, count = 2): Promise<Processes> {
  const url = await newPostgresDatabase('migrated');
  const all = await Promise.all(Array.from({ length: count }, () => startOne(url)));
  const [first, second] = [made(all[0], all), made(all[1], all)];
  const created = await createOffer(first.store, offerInput(), systemClock.now());
  const { id: offerId } = made(created.ok ? created.value : null, created);
  if (leads > 0) await addLeads(first, offerId, leads);
  return { url, all, first, second, offerId };
}

async function startOne(url: string): Promise<Process> {
  const store = wholeStore(await openStore(url));
  onTestFinished(store.close);
  return { store, imports: importService(store, LIMITS, systemClock.now) };
}

/** Another offer, with the text of the first. */
export async function secondOffer({ first, offerId }: Processes): Promise<string> {
  const offer = made(await first.store.offers.find(offerId), offerId);
  return (await first.store.offers.create(offer, systemClock.now())).id;
}

/** Adds leads that are told apart by their external ids "1", "2" … */
export async function addLeads({ imports }: Process, offerId: string, count: number, fields = {}) {
  const leads = Array.from({ length: count }, (_, place) => someLead({ externalId: String(place + 1), ...fields }));
  const added = await imports.add({ offerId, leads });
  return made(added.ok ? added.value : null, added);
}

/** Opens a run, and answers it with the verdicts on its leads, none of them recorded. */
export async function openRun({ store }: Process, offerId: string) {
  const scope = { offerId, importId: null, rescore: true, maxRequests: null };
  const { run } = made(await store.runs.open(scope, systemClock.now()), offerId);
  const offer = made(await store.offers.find(offerId), offerId);
  const pending = await store.runs.pending(run.id, { first: 10_000, after: null });
  const classifier = localClassifier();
  const judge = leadJudge(offer, classifier, systemClock.now);
  const { judged } = await judge.ask(await questionsOf(offer, pending, classifier), asking());
  return { run, judged };
}

/** The counts of a run, and those that its offer has of the same leads. */
export async function countsOf({ store }: Process, offerId: string, runId: string) {
  const { total, scored, failed } = made(await store.runs.find(runId), runId);
  const counts = await store.offers.counts(offerId);
  return { run: { total, scored, failed }, offer: counts };
}
