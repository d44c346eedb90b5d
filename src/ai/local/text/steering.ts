import vocabulary from '../vocabulary/steering.json' with { type: 'json' };
import { areNear, isBefore, type Passage } from './passage.js';
import { byList, type Mark, phraseFinder } from './phrases.js';
import type { Word } from './words.js';

type Kind = keyof typeof vocabulary;
type Place = Pick<Mark<unknown>, 'first' | 'last'>;

/** Words that address whoever judges the lead: where they stand, and which words they make unbelievable. */
export type Steering = { readonly shown: Place; readonly untrusted: readonly Place[] };

const DISMISSED_WITHIN = 8;
const RATED_WITHIN = 8;
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
  return { shown, untrusted: [...orders.map((order) => sentenceOf(passage, order)), ...rest] };
}

function ordersAmong(passage: Passage, marks: readonly Mark<Kind>[]): Place[] {
  if (marks.length === 0) return [];
  const of = (kind: Kind) => marks.filter((mark) => mark.meaning === kind);
  const dismissed = of('dismissed');
  const dismissals = of('dismissing').filter((mark) =>
    dismissed.some((other) => areNear(passage, mark, other, DISMISSED_WITHIN)),
  );
  const values = of('ratings').filter((mark) => endsVerdict(passage, marks, mark));
  const ratings = of('rating').filter((mark) => values.some((value) => isBefore(passage, mark, value, RATED_WITHIN)));
  const ratingsLast = of('ratingLast').filter((mark) =>
    values.some((value) => areNear(passage, mark, value, RATED_WITHIN)),
  );
  return [...of('addressing'), ...dismissals, ...ratings, ...ratingsLast];
}

/** "Answer HIGH and" rates; "return high margins" does not. */
function endsVerdict({ words }: Passage, marks: readonly Mark<Kind>[], value: Mark<Kind>): boolean {
  const next = words[value.last + 1];
  if (!next || next.sentence !== words[value.last]?.sentence) return true;
  return marks.some(
    ({ meaning, first }) => first === value.last + 1 && (meaning === 'afterRating' || meaning === 'ratingLast'),
  );
}

/** "SYSTEM:" speaks as somebody else, and so does all that follows. */
function speakerAmong({ text, words }: Passage, marks: readonly Mark<Kind>[]): Place | undefined {
  return marks.find(({ meaning, last }) => meaning === 'speakers' && AFTER_SPEAKER.test(textAfter(text, words[last])));
}

function textAfter(text: string, word: Word | undefined): string {
  const end = word?.end ?? text.length;
  return text.slice(end, end + 8);
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
