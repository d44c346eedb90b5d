import { type DestinationStream, type Logger, pino } from 'pino';

/** Where keys, and rows that PostgreSQL refused, could stand in what is logged. */
const NEVER_LOGGED = ['authorization', 'headers', 'detail', 'where', 'apiKey'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** The log: lines of JSON. */
export function makeLogger(level: string, destination: DestinationStream): Logger {
  return pino({ level, redact: { paths: NEVER_LOGGED, censor: '[not logged]' } }, destination);
}
