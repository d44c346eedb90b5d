import { setImmediate as nextTurn } from 'node:timers/promises';
import { FIELD_KEYS, type ScoredLead } from './domain/lead.js';

/** Characters between two yields: a few milliseconds of judging. */
const TURN = 50_000;

/** The cost of a lead besides its text, in characters. */
const BASE = 100;

/** The texts of a lead, and its unmapped columns where these are also read. */
type Texts = ScoredLead & { readonly extra?: Readonly<Record<string, string>> };

const KEYS = Object.values(FIELD_KEYS);

/**
 * Yields to the event loop after each `TURN` characters of leads; returns undefined where there is nothing to wait for. `weight`
 * is the cost of a character.
 */
export function yieldByText(weight = 1): (lead: Texts) => Promise<void> | undefined {
  let characters = 0;
  return (lead) => {
    let length = BASE;
    for (const key of KEYS) length += lead[key]?.length ?? 0;
    for (const text of Object.values(lead.extra ?? {})) length += text.length;
    characters += weight * length;
    if (characters < TURN) return undefined;
    characters = 0;
    return nextTurn();
  };
}
