import type { ResultRow } from '../../domain/result.js';

const NAMES = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' } as const;

/** Returns an intent as an option of a CRM's dropdown. */
export function intentName({ intent }: ResultRow): string | null {
  return intent && NAMES[intent];
}
