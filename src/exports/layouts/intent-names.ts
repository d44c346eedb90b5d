import type { ResultRow } from '../../domain/result.js';

const NAMES = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' } as const;

/** An intent as an option of a dropdown. */
export function intentName({ intent }: ResultRow): string | null {
  return intent && NAMES[intent];
}
