import { type Chance, seededChance } from './chance.js';
import type { Fate, Fortune } from './mortal-store.js';
import type { SimulatedStore } from './open-simulated-store.js';
import type { Outsiders, Unlock } from './outsiders.js';
import { type ScriptedClassifier, scriptedClassifier } from './scripted-classifier.js';
import { scriptedGemini } from './scripted-gemini.js';
import { type SimulatedOffer, simulatedOffer } from './simulated-offer.js';
import { keepLedger, type Ledger, type SimulatedService, startProcess } from './simulated-service.js';
import { type VirtualTime, virtualTime } from './virtual-time.js';

const START = Date.parse('2026-01-01T00:00:00Z');

/** One offer, one service after another, and what a seed has in store for them. */
export type World = {
  readonly chance: Chance;
  readonly time: VirtualTime;
  readonly ledger: Ledger;
  readonly classifier: ScriptedClassifier;
  readonly offer: SimulatedOffer;
  readonly service: SimulatedService;
  /** How often each thing happened. */
  readonly report: ReadonlyMap<string, number>;
  note(what: string): void;
  /** Starts a process in place of the last one, which is dead. */
  restart(): void;
  /** From now on nothing goes wrong any more. */
  calmDown(): void;
  readonly outsiders: Outsiders;
  /** Locks the database until a step, if it can be locked. */
  lockUntil(step: number): void;
  /** Ends a lock whose time has come. */
  unlockAt(step: number): void;
  readonly calm: boolean;
};

export async function makeWorld(seed: number, { store, outsiders }: SimulatedStore): Promise<World> {
  const chance = seededChance(seed);
  const time = virtualTime(START);
  const ledger = keepLedger(store);
  const scripted = chance('classifier') < 0.5 ? scriptedClassifier : scriptedGemini;
  const classifier = scripted(chance, time, ledger.settled);
  const offer = await simulatedOffer(store, time.now);
  const report = new Map<string, number>();
  let calm = false;
  let operations = 0;
  const nextFortune = (): Fortune => {
    operations += 1;
    const fate = calm ? 'FINE' : fateOf(chance('fate', operations));
    return { turns: turnsOf(chance('turns', operations)), fate };
  };
  const note = (what: string) => void report.set(what, (report.get(what) ?? 0) + 1);
  const start = () =>
    startProcess({
      store: ledger.store,
      time,
      classifier,
      nextFortune,
      note,
    });
  let service = start();
  let locked: { readonly until: number; readonly unlock: Unlock } | null = null;
  const unlockAt = (step: number) => {
    if (!locked || locked.until > step) return;
    locked.unlock();
    locked = null;
  };
  return {
    ...{ chance, time, ledger, classifier, offer, report, outsiders, note },
    get service() {
      return service;
    },
    get calm() {
      return calm;
    },
    restart() {
      time.forgetSleepers();
      classifier.forgetCalls();
      service = start();
    },
    lockUntil(until) {
      if (outsiders.lock && !locked) locked = { until, unlock: outsiders.lock() };
    },
    unlockAt,
    calmDown() {
      unlockAt(Number.POSITIVE_INFINITY);
      calm = true;
      classifier.behave();
    },
  };
}

function fateOf(chance: number): Fate {
  if (chance < 0.008) return 'KILLED_BEFORE';
  if (chance < 0.016) return 'KILLED_AFTER';
  return chance < 0.02 ? 'FAULT' : 'FINE';
}

/** Most operations are done at once; a few are overtaken by those that begin after them. */
function turnsOf(chance: number): number {
  return chance < 0.7 ? 0 : Math.ceil((chance - 0.7) * 10);
}
