import type { OutcomeKind } from '../domain/generated/enums.js';
import { type Checked, done, refused } from '../domain/user-error.js';
import { InputFaults } from '../models/input-faults.js';
import { checkedText, isShortEnough } from '../models/read-values.js';
import { isPlaceholder } from '../text/placeholder.js';

/** A client's meaning of a text; null: the lead has no outcome yet. */
export type OutcomeValueInput = { readonly text: string; readonly kind?: OutcomeKind | null };

/** Reads the text of a cell: a kind, no outcome yet, or a text without a known meaning. */
export type ReadKind = (cell: string) => OutcomeKind | 'NOTHING' | 'UNKNOWN';

/** Unambiguous texts. A stage of a pipeline may mean anything, so its owner has to say what it means. */
const UNDERSTOOD: Readonly<Record<OutcomeKind, readonly string[]>> = {
  CONTACTED: ['contacted'],
  MEETING: ['meeting', 'meeting booked', 'meeting held', 'demo booked'],
  WON: ['won', 'closed won', 'closed-won', 'customer', 'converted'],
  LOST: ['lost', 'closed lost', 'closed-lost', 'unqualified', 'disqualified', 'rejected', 'no response'],
};

const KINDS = new Map(
  Object.entries(UNDERSTOOD).flatMap(([kind, texts]) => texts.map((text) => [text, kind as OutcomeKind] as const)),
);

const MAX_VALUES = 1_000;
const MAX_TEXT = 500;

/** Makes a reader of outcome texts from the meanings that the file's owner gives. */
export function readKinds(values: readonly OutcomeValueInput[]): Checked<ReadKind> {
  const faults = new InputFaults();
  const said = new Map<string, OutcomeKind | null>();
  if (isShortEnough(values, MAX_VALUES, ['values'], faults)) {
    values.forEach(({ text, kind }, place) => {
      const path = ['values', place, 'text'];
      const key = plain(checkedText(text, MAX_TEXT, path, faults));
      if (said.has(key)) faults.add(path, 'DUPLICATE', '"values" has this text twice. Give it one meaning.');
      said.set(key, kind ?? null);
    });
  }
  return faults.found.length > 0 ? refused(...faults.found) : done(kindReader(said));
}

function kindReader(said: ReadonlyMap<string, OutcomeKind | null>): ReadKind {
  return (cell) => {
    const text = plain(cell);
    const kind = said.get(text);
    if (kind !== undefined) return kind ?? 'NOTHING';
    if (text === '' || isPlaceholder(cell.trim())) return 'NOTHING';
    return KINDS.get(text) ?? 'UNKNOWN';
  };
}

/** Normalizes case and white space. */
function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
