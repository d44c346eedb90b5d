import { headerKey, headerWords } from '../../text/header-key.js';
import { kindsOf, PERSONS } from './header-words.js';
import blocks from './vocabulary/block-words.json' with { type: 'json' };
import { type HeaderMatch, LOCATION_SLOTS, meaningsOf } from './vocabulary.js';

const FORMS = new Set(blocks.forms.map(headerKey));
const OTHERS = new Set(blocks.others.map(headerKey));

/** The separator between a section of a form, or an object of a CRM, and its field: "Contact: Email", "fields.email". */
const SEPARATOR = /::?|\s[-–—>›»→|]\s|(?<=\p{L})\.(?=\p{L})/gu;

/** A path of a survey tool: "personal_info/email". */
const PATH = /^[a-z]\w*(?:\/[a-z]\w*)+$/;

/** The cost of a header that follows words without a meaning of their own. */
const BLOCK_COST = 300;

/**
 * Matches a header that names a section of a form or an object before the field: "Your work::Job Title". If the section is about
 * somebody else ("Manager: Email"), it has no meaning; the name of a company is the company.
 */
export function matchBlock(header: string, match: (label: string) => readonly HeaderMatch[]): HeaderMatch[] {
  const block = cutAt(header, separatorsIn(header).at(-1));
  if (!block) return [];
  const context = headerWords(block.context);
  if (context.length === 0 || context.some(isOfSomebodyElse)) return [];
  return match(block.label)
    .filter(({ isSure }) => isSure)
    .flatMap((found) => inContext(found, context))
    .map((found) => ({ ...found, cost: found.cost + BLOCK_COST }));
}

/** The two parts of a header at a separator. */
type Block = { readonly context: string; readonly label: string };

/** Splits a header at its first separator; null where it has none. */
export function blockOf(header: string): Block | null {
  return cutAt(header, separatorsIn(header)[0]);
}

function separatorsIn(header: string): RegExpExecArray[] {
  return [...header.matchAll(PATH.test(header) ? /\//g : SEPARATOR)];
}

function cutAt(header: string, separator: RegExpExecArray | undefined): Block | null {
  if (!separator) return null;
  return {
    context: header.slice(0, separator.index),
    label: header.slice(separator.index + separator[0].length),
  };
}

/** Whether a block has an unknown word, so that it may be about anybody: "SDR". */
export function isStrangersBlock(context: string): boolean {
  return headerWords(context).some((word) => !isOfPerson(word) && kindsOf(word).length === 0 && !isLabel(word));
}

function isLabel(word: string): boolean {
  return meaningsOf(word).length > 0;
}

/** Whether a word of a header means that its column is about somebody or something else: a manager, an order. */
export function isOfSomebodyElse(word: string): boolean {
  return OTHERS.has(word);
}

/** Whether a word only says that a column is part of a form or of a record: "Registration", "Profile". */
export function isOfForm(word: string): boolean {
  return FORMS.has(word);
}

function inContext(match: HeaderMatch, context: readonly string[]): HeaderMatch[] {
  if (context.some((word) => kindsOf(word).includes('company'))) return ofCompany(match);
  return isPlainWord(match) && !context.every(isOfPerson) ? [] : [match];
}

function ofCompany(match: HeaderMatch): HeaderMatch[] {
  if (match.slot === 'NAME') return [{ ...match, slot: 'COMPANY' }];
  return match.slot === 'COMPANY' || match.slot === 'INDUSTRY' ? [match] : [];
}

/** Whether a header means a name or a place, which things have too. */
function isPlainWord({ slot }: HeaderMatch): boolean {
  return slot === 'NAME' || slot === 'INDUSTRY' || LOCATION_SLOTS.has(slot);
}

function isOfPerson(word: string): boolean {
  return FORMS.has(word) || /^(?:\d+|[a-z])$/.test(word) || kindsOf(word).some((kind) => PERSONS.has(kind));
}
