import { ImportFault } from './faults.js';
import type { WarningCollector } from './warning-collector.js';

/** Adds to a fault of the headers that the encoding is a guess, since a wrong encoding may be the cause. */
export function orSayGuess<Columns>(warnings: WarningCollector, map: () => Columns): Columns {
  try {
    return map();
  } catch (error) {
    const guess = warnings.list().find(({ code }) => code === 'ENCODING_GUESSED');
    if (!guess || !(error instanceof ImportFault)) throw error;
    throw new ImportFault(error.code, `${error.message} ${guess.message}`, error.field);
  }
}
