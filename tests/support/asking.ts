import type { Asking, Classification } from '../../src/domain/intent-classifier.js';

/** Makes requests without a limit, until the signal is aborted. */
export function asking(signal: AbortSignal = new AbortController().signal): Asking {
  return { signal, beforeRequest: async () => {} };
}

/** Returns a complete classification; rejects with what interrupted it. */
export async function uninterrupted(classifying: Promise<Classification>): Promise<Classification> {
  const classification = await classifying;
  if (classification.interruption !== null) throw classification.interruption;
  return classification;
}
