import type { Client } from 'urql';
import type { Fault } from '../api/faults.js';
import { observable } from '../api/observable.js';

/** A change by the user, and its undo. */
export type LastChange = {
  readonly offerId: string;
  readonly text: string;
  /** Null where nothing was changed. */
  readonly undo: ((client: Client) => Promise<readonly Fault[]>) | null;
};

/** The last change in this tab; null where there is none, or it can no longer be undone. */
export const lastChange = observable<LastChange | null>(null);
