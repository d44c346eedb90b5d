import type { Client } from 'urql';
import type { Fault } from '../api/faults.js';
import { observable } from '../api/observable.js';

/** What somebody just did, and how to take it back. */
export type LastChange = {
  readonly offerId: string;
  readonly text: string;
  /** Null where nothing was changed. */
  readonly undo: ((client: Client) => Promise<readonly Fault[]>) | null;
};

/** What was done last in this tab; null where nothing was, or it is not to be taken back any more. */
export const lastChange = observable<LastChange | null>(null);
