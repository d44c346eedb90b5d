import { foldText } from './fold-text.js';
import { readNumber } from './read-number.js';

/** A text as it was first written, and how many leads have it. */
export type TextCount = { readonly text: string; readonly leads: number };

type Counted = { readonly text: string; readonly isNumber: boolean; leads: number };

/** The most different texts that are kept, and that are shown. */
const MOST_TEXTS = 2_000;
const MOST_SHOWN = 10;

/** Longer texts are prose, which rarely repeats, and are not counted. */
const LONGEST = 80;

export type TextCounter = ReturnType<typeof countTexts>;

/** Counts texts, ignoring case and spaces. Memory is bounded: of many different texts only frequent ones are kept. */
export function countTexts() {
  const texts = new Map<string, Counted>();
  const total = { leads: 0, numbers: 0 };
  return {
    /** Null counts a lead without counting its text. */
    add(text: string | null): void {
      total.leads += 1;
      if (text === null || text.length > LONGEST) return;
      const key = foldText(text);
      const counted = texts.get(key) ?? { text: text.trim(), isNumber: readNumber(text) !== null, leads: 0 };
      counted.leads += 1;
      total.numbers += Number(counted.isNumber);
      texts.set(key, counted);
      if (texts.size > MOST_TEXTS) decrementAll(texts);
    },
    result: () => ({ ...total, commonest: commonestOf(texts) }),
  };
}

/** Decrements all counts (Misra and Gries), so that a frequent text stays, whatever the order. */
function decrementAll(texts: Map<string, Counted>): void {
  for (const [key, counted] of texts) {
    counted.leads -= 1;
    if (counted.leads === 0) texts.delete(key);
  }
}

function commonestOf(texts: ReadonlyMap<string, Counted>): TextCount[] {
  return [...texts.values()]
    .sort((one, other) => other.leads - one.leads)
    .slice(0, MOST_SHOWN)
    .map(({ text, leads }) => ({ text, leads }));
}
