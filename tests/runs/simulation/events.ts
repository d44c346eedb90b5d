import type { RunRecord } from '../../../src/domain/run.js';
import type { World } from './world.js';

type Event = {
  readonly name: string;
  /** How likely it is at each step. */
  readonly share: number;
  happen(world: World, run: RunRecord, step: number): Promise<unknown>;
};

/** Steps that a lock lasts: the runner looks for runs that nobody works on meanwhile, and after it. */
const MOST_LOCKED = 6;

/** What people do while a run is under way. */
const EVENTS: readonly Event[] = [
  { name: 'stop', share: 0.02, happen: ({ service }) => service.stop() },
  { name: 'cancel', share: 0.01, happen: ({ service }, { id }) => service.ask((runs) => runs.cancel(id)) },
  { name: 'start again', share: 0.02, happen: (world, run, step) => startRun(world, run.offerId, true, step) },
  { name: 'lead deleted', share: 0.02, happen: ({ offer, chance }, _, step) => offer.deleteLead(chance('lead', step)) },
  { name: 'lead changed', share: 0.02, happen: ({ offer, chance }, _, step) => offer.changeLead(chance('lead', step)) },
  { name: 'offer changed', share: 0.01, happen: ({ offer }, _, step) => offer.rename(`Offer of step ${step}`) },
  { name: 'model published', share: 0.01, happen: (world, _, step) => publishModel(world, step) },
  { name: 'upload', share: 0.02, happen: ({ offer }) => offer.upload(2) },
  { name: 'store beside', share: 0.005, happen: ({ outsiders }) => outsiders.openBeside() },
  { name: 'database locked', share: 0.01, happen: async (world, _, step) => world.lockUntil(step + MOST_LOCKED) },
];

/** Publishes a scoring model unlike the one before. */
async function publishModel({ offer, service }: World, step: number): Promise<void> {
  const { id, revision } = await offer.draftModel({ role: { decisionMaker: 20 + (step % 30) } });
  await service.ask((runs) => runs.publish(id, revision, 0));
}

/** The event that a step has, if it has one. */
export function eventAt({ chance, calm }: World, step: number): Event | undefined {
  let left = calm ? 1 : chance('event', step);
  return EVENTS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
}

/** Asks the service for a run, which it answers at once. */
export function startRun(
  { service, chance, calm }: World,
  offerId: string,
  rescore: boolean,
  step: number,
): Promise<void> {
  const capped = !calm && chance('capped', step) < 0.2;
  const maxRequests = capped ? 1 + Math.floor(chance('most', step) * 12) : null;
  return service.ask((runs) => runs.start({ offerId, importId: null, rescore, maxRequests }, 0));
}
