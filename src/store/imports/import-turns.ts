import type { DatabaseSession } from '../database.js';

/** Runs a transaction. */
export type Transact = <Result>(work: (session: DatabaseSession) => Promise<Result>) => Promise<Result>;

/** Allows one import of an offer at a time, in all processes that share the database. */
export type ImportTurns = {
  /** Waits for the offer's turn and works. `transact` fails where the turn was lost, and commits when the work ends. */
  take<Result>(offerId: string, work: (transact: Transact) => Promise<Result>): Promise<Result>;
  /** Works if no import of the offer is running; otherwise does nothing. */
  takeIfFree(offerId: string, work: () => Promise<void>): Promise<void>;
};
