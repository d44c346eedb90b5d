import type { OutcomeKind } from '../domain/generated/enums.js';
import { type Checked, done, refused } from '../domain/user-error.js';
import { InputFaults } from '../models/input-faults.js';
import { checkedText, isShortEnough } from '../models/read-values.js';
import { isPlaceholder } from '../text/placeholder.js';

/** What a client says that a text means; null: nothing became of the lead yet. */
export type OutcomeValueInput = { readonly text: string; readonly kind?: OutcomeKind | null };

/** What the text of a cell says: a kind, nothing, or what nobody has said the meaning of. */
export type ReadKind = (cell: string) => OutcomeKind | 'NOTHING' | 'UNKNOWN';

/** Texts that can mean nothing else; a stage of a pipeline may mean anything, so that its owner has to say. */
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

/** How the texts of a file's outcomes are to be read, as far as its owner says. */
export function readKinds(values: readonly OutcomeValueInput[]): Checked<ReadKind> {
  const faults = new InputFaults();
  const said = new Map<string, OutcomeKind | null>();
  if (isShortEnough(values, MAX_VALUES, ['values'], faults)) {
    values.forEach(({ text, kind }, place) => {
      const path = ['values', place, 'text'];
      const key = plain(checkedText(text, MAX_TEXT, path, faults));
      if (said.has(key)) faults.add(path, 'DUPLICATE', 'This text stands in "values" twice. Say once what it means.');
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

/** A text without regard to case and to how wide its gaps are. */
function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
