import type { Asking, Classification } from '../../src/domain/intent-classifier.js';

/** Asks as often as it takes, until the signal is aborted. */
export function asking(signal: AbortSignal = new AbortController().signal): Asking {
  return { signal, beforeRequest: async () => {} };
}

/** A classification that nothing interrupted; rejects with what did. */
export async function uninterrupted(classifying: Promise<Classification>): Promise<Classification> {
  const classification = await classifying;
  if (classification.interruption !== null) throw classification.interruption;
  return classification;
}
