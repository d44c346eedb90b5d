import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { IntentClassifier } from '../domain/intent-classifier.js';
import type { Store } from '../store/store.js';
import type { RunObserver } from './run-observer.js';

/** The dependencies of a run. */
export type RunEngine = {
  readonly store: Store;
  readonly classifier: IntentClassifier;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly observer: RunObserver;
};
