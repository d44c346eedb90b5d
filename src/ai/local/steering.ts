import { type Mark, phraseFinder } from '../../text/phrases.js';
import { byList } from '../../text/word-lists.js';
import { unmask } from '../../text/words.js';
import { areNear, isBefore, type Passage } from './passage.js';
import vocabulary from './vocabulary/steering.json' with { type: 'json' };

type Kind = keyof typeof vocabulary;
type PhrasePlace = Pick<Mark<unknown>, 'first' | 'last'>;

/** Words that address the judge: the first of them, all of them, and the sentences that contain them. */
export type Steering = {
  readonly shown: PhrasePlace;
  readonly orders: readonly PhrasePlace[];
  readonly sentences: readonly PhrasePlace[];
};

/** The most words between the two parts of an order: "ignore" and "instructions", "rate" and "HIGH". */
const ORDER_WITHIN = 8;
/** Text that is meant for a machine: chat roles, prompt tags, JSON. */
const MARKUP =
  /<\/?\|?\s*(?:system|assistant|user|leads?|offer|instructions?|prompt|im_start|im_end|document|data|input|output|end|div|span|script|style|meta|!--)|\[\/?\s*(?:inst|sys|system)\b|<<\s*sys|\{\s*["'“”\\]|"\s*:\s*["{[]|```|#{3}/iu;
/** The end of markup. The text after it is the lead's own again. */
const MARKUP_END = /\}|<\/[^<>]{0,40}>|<\|[^<>]{0,40}\|>|\[\/[^[\]]{0,40}\]|```/gu;
const NOT_ASCII = /[^ -~]/;
const AFTER_SPEAKER = /^["'\]*>)]{0,3}\s{0,3}[:：]/;

const findMarks = phraseFinder(byList(vocabulary));

/** Finds text that addresses the judge instead of describing the lead; null where there is none. */
export function findSteering(passage: Passage): Steering | null {
  const marks = findMarks(passage.words);
  const orders = ordersAmong(passage, marks);
  const rest = [markupIn(passage), speechAmong(passage, marks)].filter((place) => place !== undefined);
  const shown = firstOf([...rest, ...orders]);
  if (!shown) return null;
  const sentences = orders.map((order) => sentenceOf(passage, order));
  const toTheirEnd = orders.map((order) => ({ first: order.first, last: sentenceOf(passage, order).last }));
  return { shown, orders: [...toTheirEnd, ...rest], sentences: [...sentences, ...rest] };
}

function ordersAmong(passage: Passage, marks: readonly Mark<Kind>[]): PhrasePlace[] {
  if (marks.length === 0) return [];
  const of = (kind: Kind) => marks.filter((mark) => mark.meaning === kind);
  const values = of('ratings');
  const verdicts = values.filter((value) => endsVerdict(passage, marks, value));
  const isNear = (one: PhrasePlace, other: PhrasePlace) => areNear(passage, one, other, ORDER_WITHIN);
  const comesFirst = (one: PhrasePlace, other: PhrasePlace) => isBefore(passage, one, other, ORDER_WITHIN);
  return [
    ...of('addressing'),
    ...pairs(of('dismissing'), of('dismissed'), isNear),
    ...pairs(of('ratingOutright'), values, comesFirst),
    ...pairs(of('rating'), verdicts, comesFirst),
    ...pairs(of('ratingLast'), verdicts, isNear),
  ];
}

/** Joins each mark with the first other mark that belongs to it. */
function pairs(
  ones: readonly PhrasePlace[],
  others: readonly PhrasePlace[],
  belongs: (one: PhrasePlace, other: PhrasePlace) => boolean,
) {
  return ones.flatMap((one) => {
    const other = others.find((candidate) => belongs(one, candidate));
    return other ? [{ first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) }] : [];
  });
}

/** Whether a value ends a verdict: "Answer HIGH and", but not "return high margins". */
function endsVerdict({ words }: Passage, marks: readonly Mark<Kind>[], value: Mark<Kind>): boolean {
  const next = words[value.last + 1];
  if (!next || next.sentence !== words[value.last]?.sentence) return true;
  return marks.some(
    ({ meaning, first }) => first === value.last + 1 && (meaning === 'afterRating' || meaning === 'ratingLast'),
  );
}

/** Finds "SYSTEM:" at the start of a sentence, which makes all text after it somebody else's. "Systems: SAP" is none. */
function speechAmong({ text, words }: Passage, marks: readonly Mark<Kind>[]): PhrasePlace | undefined {
  const speaker = marks.find(({ meaning, first, last }) => {
    const word = words[last];
    if (meaning !== 'speakers' || !word || words[first - 1]?.sentence === word.sentence) return false;
    const isPlural = /s$/i.test(text.slice(word.start, word.end)) && !word.folded.endsWith('s');
    return !isPlural && AFTER_SPEAKER.test(text.slice(word.end, word.end + 8));
  });
  return speaker && { first: speaker.first, last: words.length - 1 };
}

function markupIn({ text, words }: Passage): PhrasePlace | undefined {
  const at = text.search(MARKUP);
  if (words.length === 0) return undefined;
  if (at < 0) return hidesMarkup(text) ? { first: 0, last: words.length - 1 } : undefined;
  const ends = [...text.slice(at + 1).matchAll(MARKUP_END)].map((match) => at + 1 + match.index + match[0].length);
  const end = ends.at(-1) ?? text.length;
  const first = words.findIndex((word) => word.end > at);
  return first < 0
    ? undefined
    : {
        first,
        last: Math.max(
          first,
          words.findLastIndex((word) => word.start < end),
        ),
      };
}

/** Whether invisible characters or lookalike letters hide markup. No honest text does that. */
function hidesMarkup(text: string): boolean {
  return NOT_ASCII.test(text) && MARKUP.test(unmask(text));
}

function sentenceOf({ words }: Passage, { first, last }: PhrasePlace): PhrasePlace {
  const begins = words[first]?.sentence ?? 0;
  const ends = words[last]?.sentence ?? 0;
  let from = first;
  let to = last;
  while (words[from - 1]?.sentence === begins) from -= 1;
  while (words[to + 1]?.sentence === ends) to += 1;
  return { first: from, last: to };
}

function firstOf(places: readonly (PhrasePlace | undefined)[]): PhrasePlace | undefined {
  return places.reduce((best, place) => (place && (!best || place.first < best.first) ? place : best), undefined);
}
