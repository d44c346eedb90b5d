import type { BandFragment } from '../generated/operations/graphql.js';
import { INTENTS } from '../parts/words.js';

/** Returns the name of a band of leads: "A", "High", "70–79". */
export function bandName({ grade, intent, fromScore }: Pick<BandFragment, 'grade' | 'intent' | 'fromScore'>): string {
  if (grade !== null) return grade;
  if (intent !== null) return INTENTS[intent];
  const from = fromScore ?? 0;
  return `${from}–${from === 90 ? 100 : from + 9}`;
}
