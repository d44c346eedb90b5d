import { expect, it } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { systemClock } from '../../src/clock.js';
import type { ModelInput } from '../../src/models/model-input.js';
import { leadJudge } from '../../src/runs/judge-leads.js';
import { questionsOf } from '../../src/runs/questions.js';
import { modelScorer } from '../../src/runs/score-by-model.js';
import { asking } from '../support/asking.js';
import { made } from '../support/builders.js';
import { results } from '../support/run-results.js';
import { openTestStore } from '../support/test-store.js';
import type { WholeStore } from '../support/whole-store.js';
import { type SimulatedOffer, simulatedOffer } from './simulation/simulated-offer.js';

const { now } = systemClock;
const PAGE = { first: 100, after: null };

async function scoreAll(store: WholeStore, offerId: string): Promise<void> {
  const { run } = made(
    await store.runs.open({ offerId, importId: null, rescore: false, maxRequests: null }, now()),
    'run',
  );
  const offer = made(await store.offers.find(offerId), { offerId });
  const questions = await questionsOf(offer, await store.runs.pending(run.id, PAGE), localClassifier());
  const { judged } = await leadJudge(offer, localClassifier(), now).ask(questions, asking());
  await store.runs.record(run.id, await results(judged));
  await store.runs.finish(run.id, { status: 'COMPLETED', message: null }, now());
}

async function publish(store: WholeStore, offer: SimulatedOffer, model: ModelInput) {
  const { id, revision } = await offer.draftModel(model);
  const published = await store.models.publish(id, revision, now());
  if (published.outcome !== 'PUBLISHED') throw new Error(published.outcome);
  return published;
}

/** Two scored leads, a model that was published since, and their points by it, which are yet to be written. */
async function recalculate(published: ModelInput = { role: { decisionMaker: 30 } }) {
  const { store } = await openTestStore();
  const offer = await simulatedOffer(store, now);
  await offer.upload(2);
  await scoreAll(store, offer.id);
  const { model, run } = await publish(store, offer, published);
  const scorer = modelScorer(model);
  const outdated = await store.runs.outdated(offer.id, model.version, PAGE);
  const recalculated = outdated.map((one) => ({ outdated: one, points: scorer.pointsOf(one) }));
  const ids = outdated.map(({ leadId }) => leadId);
  const [first] = outdated;
  const write = () => store.runs.recordRecalculated(run, model.version, recalculated, now());
  const byLead = async (leadId: string) => made((await store.results.findByLeads([leadId]))[0], { leadId });
  const read = () => Promise.all(ids.map(byLead));
  return { store, offer, first: made(first, ids), write, read };
}

it('are left as they are, when a person sets their intent after their points were computed', async () => {
  const { store, first, write, read } = await recalculate();
  const intent = first.intent === 'LOW' ? 'HIGH' : 'LOW';
  await store.results.override(first.leadId, { intent, note: '' }, now());
  const [overridden] = await read();
  await write();
  const after = await read();
  expect(after[0]).toEqual(overridden);
  expect(after.map(({ modelVersion }) => modelVersion)).toEqual([1, 2]);
});

it('are left as they are, when another model is published after their points were computed', async () => {
  const { store, offer, write, read } = await recalculate();
  const before = await read();
  await publish(store, offer, { role: { decisionMaker: 40 } });
  expect(await write()).toBe('MODEL_CHANGED');
  expect(await read()).toEqual(before);
});

it('have the points of the model, when their score is the same by other points', async () => {
  const model = { role: { decisionMaker: 30 }, intent: { high: 40 }, maxFit: 60 };
  const { store, offer, write } = await recalculate(model);
  const storedPoints = async (otherVersion: number) => {
    const stored = await store.runs.outdated(offer.id, otherVersion, PAGE);
    return stored.map(({ score, fit }) => ({ score, fit }));
  };
  const before = await storedPoints(2);
  await write();
  expect(await storedPoints(1)).toEqual(before.map(({ score, fit }) => ({ score, fit: fit + 10 })));
});
