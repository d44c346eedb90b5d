import vocabulary from '../vocabulary/steering.json' with { type: 'json' };
import { areNear, isBefore, type Passage } from './passage.js';
import { byList, type Mark, phraseFinder } from './phrases.js';

type Kind = keyof typeof vocabulary;
type Place = Pick<Mark<unknown>, 'first' | 'last'>;

/** Words that address whoever judges the lead: the first of them, all of them, and the sentences that hold them. */
export type Steering = {
  readonly shown: Place;
  readonly orders: readonly Place[];
  readonly sentences: readonly Place[];
};

/** How many words may stand between the two halves of an order: "ignore" and "instructions", "rate" and "HIGH". */
const ORDER_WITHIN = 8;
/** What only a machine is written to: roles of a chat, tags of a prompt, JSON. */
const MARKUP =
  /<\/?\|?\s*(?:system|assistant|user|leads?|offer|instructions?|prompt|im_start|im_end|document|data|input|output|end)|\[\/?\s*(?:inst|sys|system)\b|<<\s*sys|\{\s*["'“”\\]|"\s*:\s*["{[]|```|#{3}/iu;
const AFTER_SPEAKER = /^["'\]*>)]{0,3}\s{0,3}[:：\]>]/;

const findMarks = phraseFinder(byList(vocabulary));

/** Finds text that addresses the judge instead of describing the lead; null where there is none. */
export function findSteering(passage: Passage): Steering | null {
  const marks = findMarks(passage.words);
  const markup = placeOfMarkup(passage);
  const orders = ordersAmong(passage, marks);
  const takeover = firstOf([markup?.[0], speakerAmong(passage, marks)]);
  const shown = firstOf([takeover, ...orders]);
  if (!shown) return null;
  const rest = takeover ? [{ first: takeover.first, last: endOfTakeover(passage, markup) }] : [];
  const sentences = orders.map((order) => sentenceOf(passage, order));
  const toTheirEnd = orders.map((order) => ({ first: order.first, last: sentenceOf(passage, order).last }));
  return { shown, orders: [...toTheirEnd, ...rest], sentences: [...sentences, ...rest] };
}

function ordersAmong(passage: Passage, marks: readonly Mark<Kind>[]): Place[] {
  if (marks.length === 0) return [];
  const of = (kind: Kind) => marks.filter((mark) => mark.meaning === kind);
  const values = of('ratings');
  const verdicts = values.filter((value) => endsVerdict(passage, marks, value));
  const isNear = (one: Place, other: Place) => areNear(passage, one, other, ORDER_WITHIN);
  const comesFirst = (one: Place, other: Place) => isBefore(passage, one, other, ORDER_WITHIN);
  return [
    ...of('addressing'),
    ...pairs(of('dismissing'), of('dismissed'), isNear),
    ...pairs(of('ratingOutright'), values, comesFirst),
    ...pairs(of('rating'), verdicts, comesFirst),
    ...pairs(of('ratingLast'), verdicts, isNear),
  ];
}

/** Each mark that another belongs to, with that other one. */
function pairs(ones: readonly Place[], others: readonly Place[], belongs: (one: Place, other: Place) => boolean) {
  return ones.flatMap((one) => {
    const other = others.find((candidate) => belongs(one, candidate));
    return other ? [{ first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) }] : [];
  });
}

/** "Answer HIGH and" rates; "return high margins" does not. */
function endsVerdict({ words }: Passage, marks: readonly Mark<Kind>[], value: Mark<Kind>): boolean {
  const next = words[value.last + 1];
  if (!next || next.sentence !== words[value.last]?.sentence) return true;
  return marks.some(
    ({ meaning, first }) => first === value.last + 1 && (meaning === 'afterRating' || meaning === 'ratingLast'),
  );
}

/** "SYSTEM:" at the start of a sentence speaks as somebody else, and so does all that follows; "Systems: SAP" does not. */
function speakerAmong({ text, words }: Passage, marks: readonly Mark<Kind>[]): Place | undefined {
  return marks.find(({ meaning, first, last }) => {
    const word = words[last];
    if (meaning !== 'speakers' || !word || words[first - 1]?.sentence === word.sentence) return false;
    const isPlural = /s$/i.test(text.slice(word.start, word.end)) && !word.folded.endsWith('s');
    return !isPlural && AFTER_SPEAKER.test(text.slice(word.end, word.end + 8));
  });
}

function placeOfMarkup({ text, words }: Passage): [Place, number] | undefined {
  const at = text.search(MARKUP);
  if (at < 0) return undefined;
  const found = words.findIndex(({ end }) => end > at);
  const first = found < 0 ? words.length - 1 : found;
  return first < 0 ? undefined : [{ first, last: first }, text.lastIndexOf('}')];
}

/** Up to the last brace where there is one behind, else up to the end. */
function endOfTakeover({ words }: Passage, markup: [Place, number] | undefined): number {
  const [place, brace] = markup ?? [];
  if (!place || brace === undefined || brace < (words[place.first]?.start ?? 0)) return words.length - 1;
  return words.findLastIndex(({ start }) => start < brace);
}

function sentenceOf({ words }: Passage, { first, last }: Place): Place {
  const begins = words[first]?.sentence ?? 0;
  const ends = words[last]?.sentence ?? 0;
  let from = first;
  let to = last;
  while (words[from - 1]?.sentence === begins) from -= 1;
  while (words[to + 1]?.sentence === ends) to += 1;
  return { first: from, last: to };
}

function firstOf(places: readonly (Place | undefined)[]): Place | undefined {
  return places.reduce((best, place) => (place && (!best || place.first < best.first) ? place : best), undefined);
}
