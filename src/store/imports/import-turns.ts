import type { DatabaseSession } from '../database.js';

/** Carries out a transaction. */
export type Transact = <Result>(work: (session: DatabaseSession) => Promise<Result>) => Promise<Result>;

/** Lets one import of an offer go on at a time, in all processes that share the database. */
export type ImportTurns = {
  /** Waits for the offer's turn and works. `transact` fails where the turn was lost meanwhile, and takes effect when the work ends. */
  take<Result>(offerId: string, work: (transact: Transact) => Promise<Result>): Promise<Result>;
  /** Works if no import of the offer goes on; does nothing if one does. */
  takeIfFree(offerId: string, work: () => Promise<void>): Promise<void>;
};
