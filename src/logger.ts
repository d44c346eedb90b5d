import { type DestinationStream, type Logger, pino } from 'pino';
import { requestNotes } from './request-scope.js';

/** Where keys, and rows that PostgreSQL refused, could stand in what is logged. */
const NEVER_LOGGED = ['authorization', 'headers', 'detail', 'where', 'apiKey'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** The log: lines of JSON, each with the id of the request that led to it. */
export function makeLogger(level: string, destination: DestinationStream): Logger {
  const mixin = () => {
    const notes = requestNotes();
    return notes ? { requestId: notes.id } : {};
  };
  return pino({ level, mixin, redact: { paths: NEVER_LOGGED, censor: '[not logged]' } }, destination);
}
