import type { OutcomeKind } from '../generated/operations/graphql.js';
import { OUTCOMES } from './words.js';

/** The action of a letter key. */
export type LetterAction = OutcomeKind | 'note' | 'next-lead' | 'previous-lead' | 'next-offer' | 'undo' | 'show-keys';

/** Keys with a function. Those with an action are single characters, which can be switched off. */
export type KeyEntry = { readonly keys: readonly string[]; readonly text: string; readonly action?: LetterAction };

export type KeyGroup = { readonly name: string; readonly entries: readonly KeyEntry[] };

const outcome = (key: string, action: OutcomeKind): KeyEntry => ({
  keys: [key],
  text: OUTCOMES[action].toLowerCase(),
  action,
});

/** All keys of the console: the actions of letters are looked up here, and the sheet of keys lists them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'Call list',
    entries: [
      { keys: ['↑', '↓'], text: 'one lead up or down, also from the name of an open lead' },
      { keys: ['Page Up', 'Page Down'], text: 'ten leads up or down' },
      { keys: ['Home', 'End'], text: 'first or last lead' },
      { keys: ['Enter'], text: 'open the lead' },
      { keys: ['Esc'], text: 'close the lead' },
    ],
  },
  {
    name: 'Calling',
    entries: [
      { keys: ['J'], text: 'next lead', action: 'next-lead' },
      { keys: ['K'], text: 'previous lead', action: 'previous-lead' },
      outcome('W', 'WON'),
      outcome('L', 'LOST'),
      outcome('M', 'MEETING'),
      outcome('C', 'CONTACTED'),
      { keys: ['A'], text: 'add a note', action: 'note' },
    ],
  },
  {
    name: 'Writing a note',
    entries: [
      { keys: ['Enter'], text: 'save the note' },
      { keys: ['Ctrl', 'Enter'], text: 'save it, and go on to the next lead' },
      { keys: ['Esc'], text: 'leave the note as it is' },
    ],
  },
  {
    name: 'Everywhere in an offer',
    entries: [
      { keys: ['N'], text: 'next offer', action: 'next-offer' },
      { keys: ['U'], text: 'take back what was just done', action: 'undo' },
      { keys: ['?'], text: 'all keys', action: 'show-keys' },
    ],
  },
];

const ACTIONS: ReadonlyMap<string, LetterAction> = new Map(
  KEY_GROUPS.flatMap(({ entries }) =>
    entries.flatMap(({ keys: [key], action }) => (key && action ? [[key, action] as const] : [])),
  ),
);

/** The actions that repeat while their key is held down. */
const REPEATED: readonly LetterAction[] = ['next-lead', 'previous-lead'];

/** The places where letters have other meanings: text fields, choices, and focused buttons. */
const ELSEWHERE = [
  ...['input', 'select', 'textarea', '[contenteditable]', 'button', 'summary', '[role="button"]', '[role="combobox"]'],
  ...['[role="listbox"] *', '[role="dialog"]', '[role="dialog"] *', '[role="menu"]', '[role="menu"] *'],
].join(', ');

/** The properties of a pressed key that determine its action. */
export type Pressed = {
  readonly key: string;
  readonly target: unknown;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
};

/** Returns the action of a pressed letter, with or without Shift and Caps Lock; null where it has none. */
export function letterAction({ key, target, ctrlKey, metaKey, altKey, repeat }: Pressed): LetterAction | null {
  if (ctrlKey || metaKey || altKey || isElsewhere(target)) return null;
  const action = ACTIONS.get(key.toUpperCase()) ?? null;
  return repeat && action !== null && !REPEATED.includes(action) ? null : action;
}

/** Returns the key of an action, as the sheet of keys names it. */
export function letterOf(wanted: LetterAction): string {
  return [...ACTIONS].find(([, action]) => action === wanted)?.[0] ?? '';
}

function isElsewhere(target: unknown): boolean {
  return isElement(target) && target.matches(ELSEWHERE);
}

function isElement(target: unknown): target is { matches(selectors: string): boolean } {
  return typeof target === 'object' && target !== null && 'matches' in target;
}
