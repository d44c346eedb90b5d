import { type DestinationStream, type Logger, pino } from 'pino';

/** Fields of logged objects that may hold keys, or rows that PostgreSQL rejected. */
const NEVER_LOGGED = ['authorization', 'headers', 'detail', 'where', 'apiKey'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** Makes the logger, which writes lines of JSON. */
export function makeLogger(level: string, destination: DestinationStream): Logger {
  return pino({ level, redact: { paths: NEVER_LOGGED, censor: '[not logged]' } }, destination);
}
