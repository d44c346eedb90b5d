import type { BusinessFunction } from '../../domain/generated/enums.js';
import type { ScoredOffer } from '../../domain/offer.js';
import { type Mark, phraseFinder } from '../../text/phrases.js';
import { phrasesOf } from '../../text/word-lists.js';
import { readWords, type Word } from '../../text/words.js';
import people from '../vocabulary/function-people.json' with { type: 'json' };
import { wordsTelling } from './business-functions.js';
import { findFunctions } from './read-title.js';

/** A function that buys an offer, with the offer's words that it was read from. */
export type ReadFunction = { readonly function: BusinessFunction; readonly from: string };

const find = phraseFinder<BusinessFunction>(wordsTelling('buys'));
const findPeople = phraseFinder(phrasesOf(people).map((phrase) => [phrase, true]));
const WEIGHT = { name: 3, valueProp: 1.5, useCase: 1, people: 3 };
const SHARE = 0.4;
const MOST = 4;

type Tally = Map<BusinessFunction, { weight: number; from: string; best: number }>;

/** Reads the functions that buy an offer, the most certain first. */
export function readBuyingFunctions({ name, valueProps, idealUseCases }: ScoredOffer): ReadFunction[] {
  const tally: Tally = new Map();
  add(tally, name, WEIGHT.name);
  for (const text of valueProps) add(tally, text, WEIGHT.valueProp);
  for (const text of idealUseCases) {
    add(tally, text, WEIGHT.useCase);
    addPeople(tally, text);
  }
  const sorted = [...tally].sort(([, one], [, other]) => other.weight - one.weight);
  const least = (sorted[0]?.[1].weight ?? 0) * SHARE;
  return sorted
    .filter(([, { weight }]) => weight >= least)
    .slice(0, MOST)
    .map(([businessFunction, { from }]) => ({ function: businessFunction, from }));
}

function add(tally: Tally, text: string, weight: number): void {
  const words = readWords(text);
  const seen = new Set<BusinessFunction>();
  for (const { meaning, first, last } of find(words)) {
    if (seen.has(meaning)) continue;
    seen.add(meaning);
    count(tally, meaning, weight, text.slice(words[first]?.start, words[last]?.end));
  }
}

function addPeople(tally: Tally, text: string): void {
  const words = readWords(text);
  for (const { meaning, first, last } of peopleNamedIn(words)) {
    count(tally, meaning, WEIGHT.people, text.slice(words[first]?.start, words[last]?.end));
  }
}

/** Finds the functions whose people the words name, the last first: "HR and finance teams", "heads of HR". */
export function peopleNamedIn(words: readonly Word[]): Mark<BusinessFunction>[] {
  const people = new Set(findPeople(words).flatMap(({ first, last }) => [first, last]));
  let next = -1;
  return findFunctions(words)
    .toReversed()
    .filter(({ first, last }) => {
      const isJoined = next >= 0 && next - last <= 2;
      const isNamed = people.has(last + 1) || isJoined || (words[first - 1]?.folded === 'of' && people.has(first - 2));
      next = isNamed ? first : -1;
      return isNamed;
    });
}

function count(tally: Tally, name: BusinessFunction, weight: number, from: string): void {
  const known = tally.get(name);
  if (!known) tally.set(name, { weight, from, best: weight });
  else
    tally.set(name, {
      weight: known.weight + weight,
      from: weight > known.best ? from : known.from,
      best: Math.max(weight, known.best),
    });
}
