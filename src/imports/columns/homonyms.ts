import { headerKey, headerWords } from '../../text/header-key.js';
import { addressOf } from './address.js';
import { areAccountRoles, differing, namesDepartment, namesWork, shareOf } from './known-values.js';
import { isRegion } from './places.js';
import { type HeaderMatch, LOCATION_SLOTS, meaningsOf } from './vocabulary.js';

/** Headers for the state of a country that may also mean a status, or a department. */
const STATES = new Set(['State', 'Estado', 'Stato', 'Staat', 'Stat', 'État', 'Etat', 'Departamento'].map(headerKey));

/** In English, only "State" alone is in doubt: the word for a status is another one. */
const ENGLISH = headerKey('State');

const LATIN = /^[^\p{L}]*\p{Script=Latin}/u;

/** If so many different values name no work, a title is not a person's; fewer are enough if all are the same. */
const MANY = 5;

/** The share of the names of states that are known in any language. */
const KNOWN_STATES = 0.25;

/** Whether the values show that an ambiguous header has another meaning: a "State" of "Pending" and "Won". */
export function isHomonym({ slot, isSure }: HeaderMatch, header: string, texts: readonly string[]): boolean {
  if (slot === 'STATE') return mayBeStatus(header) && areNoStates(texts, isSure);
  if (slot !== 'ROLE') return false;
  const values = differing(texts);
  return areAccountRoles(values, texts) || (!isSure && areNoTitles(values, texts));
}

/** Whether a header has a word for a state that may mean a status, and no other word for a place: "Estado del participante". */
function mayBeStatus(header: string): boolean {
  const words = headerWords(header);
  const others = words.filter((word) => !STATES.has(word));
  if (others.length === 0) return words.length > 0;
  return others.length < words.length && !words.includes(ENGLISH) && !others.some(isOfPlace);
}

function isOfPlace(word: string): boolean {
  return addressOf(word).rank > 0 || meaningsOf(word).some(({ slot }) => LOCATION_SLOTS.has(slot));
}

function areNoTitles(values: readonly string[], texts: readonly string[]): boolean {
  const isSame = values.length === 1 && isRepeated(texts);
  return (isSame || values.length >= MANY) && values.every((text) => LATIN.test(text)) && !values.some(namesWork);
}

function isRepeated(texts: readonly string[]): boolean {
  return texts.filter((text) => text !== '').length > 1;
}

function areNoStates(texts: readonly string[], isSure: boolean): boolean {
  const values = differing(texts);
  const isTold = !isSure || isRepeated(texts) || values.some(namesDepartment);
  return isTold && values.every((text) => LATIN.test(text)) && shareOf(values, isRegion) < KNOWN_STATES;
}
