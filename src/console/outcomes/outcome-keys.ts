import type { OutcomeKind } from '../generated/operations/graphql.js';

/** The keys that record what became of a lead in a call list. */
export const OUTCOME_KEYS: Readonly<Record<string, OutcomeKind>> = {
  W: 'WON',
  L: 'LOST',
  M: 'MEETING',
  C: 'CONTACTED',
};

/** Where letters mean something else: where somebody writes, or chooses from a menu. */
const ELSEWHERE =
  'input, select, textarea, [contenteditable], [role="dialog"], [role="dialog"] *, [role="menu"], [role="menu"] *';

/** A pressed key, as far as it matters what it records. */
type Pressed = {
  readonly key: string;
  readonly target: unknown;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
};

/** What a pressed key records; null where it records nothing. */
export function outcomeOfKey({ key, target, ctrlKey, metaKey, altKey, repeat }: Pressed): OutcomeKind | null {
  if (ctrlKey || metaKey || altKey || repeat || isElsewhere(target)) return null;
  return OUTCOME_KEYS[key.toUpperCase()] ?? null;
}

function isElsewhere(target: unknown): boolean {
  return isElement(target) && target.matches(ELSEWHERE);
}

function isElement(target: unknown): target is { matches(selectors: string): boolean } {
  return typeof target === 'object' && target !== null && 'matches' in target;
}
