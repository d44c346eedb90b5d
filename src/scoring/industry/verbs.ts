import type { Mention, ReadText } from './mentions.js';
import { companies, functions, linking, namesPeople } from './offer-words.js';
import type { Word } from './words.js';

/** Where a name of an industry is a verb: "universities recruiting faculty", "brands advertising on TV". */
export function verbsIn(read: ReadText): ReadonlySet<number> {
  const lasts = new Set(read.mentions.map(({ last }) => last));
  return new Set(read.mentions.filter((mention) => isVerb(read, mention, lasts)).map(({ first }) => first));
}

function isVerb({ text, words }: ReadText, { key, first, last }: Mention, lasts: ReadonlySet<number>): boolean {
  const [subject, verb, next] = [words[first - 1], words[last], words[last + 1]];
  if (first !== last || subject === undefined || verb === undefined || verb.joint !== 'NONE') return false;
  if (!/ing$/i.test(text.slice(verb.start, verb.end)) || !isPlural(text, subject) || isOrganisation(next)) return false;
  const isOfCompanies = companies.has(subject.folded) || namesPeople(subject);
  return isOfCompanies ? functions.has(key) : lasts.has(first - 1) && isObject(next);
}

function isPlural(text: string, { folded, start, end }: Word): boolean {
  const word = text.slice(start, end).toLowerCase();
  return word.endsWith('s') && !folded.endsWith('s');
}

function isOrganisation(word: Word | undefined): boolean {
  return word?.joint === 'NONE' && (companies.has(word.folded) || namesPeople(word));
}

function isObject(word: Word | undefined): boolean {
  return word?.joint === 'NONE' && !linking.has(word.folded);
}
