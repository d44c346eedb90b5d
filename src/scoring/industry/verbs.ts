import type { IndustryWord } from './industry-words.js';
import type { Mention, ReadText } from './mentions.js';
import { companies, functions, linking, making, namesPeople, relatives } from './offer-words.js';

/** Returns the places where an industry's name is a verb: "universities recruiting faculty", "brands advertising on TV", "that ship". */
export function verbsIn(read: ReadText): ReadonlySet<number> {
  const lasts = new Set(read.mentions.map(({ last }) => last));
  const verbs = read.mentions.filter((mention) => isAfterRelative(read, mention) || isParticiple(read, mention, lasts));
  return new Set(verbs.map(({ first }) => first));
}

function isAfterRelative({ words }: ReadText, { first, last, key }: Mention): boolean {
  const before = words[first - 1];
  const isVerb = first === last && before !== undefined && words[first]?.joint === 'NONE';
  return isVerb && relatives.has(before.folded) && !making.has(key) && words[last + 1]?.joint === 'NONE';
}

function isParticiple({ text, words }: ReadText, { key, first, last }: Mention, lasts: ReadonlySet<number>): boolean {
  const [subject, verb, next] = [words[first - 1], words[last], words[last + 1]];
  if (first !== last || subject === undefined || verb === undefined || verb.joint !== 'NONE') return false;
  if (!/ing$/i.test(text.slice(verb.start, verb.end)) || !isPlural(text, subject) || isOrganisation(next)) return false;
  const isOfCompanies = companies.has(subject.folded) || namesPeople(subject);
  if (!lasts.has(first - 1)) return isOfCompanies && functions.has(key);
  return next?.joint === 'NONE' && (isOfCompanies || next.folded === 'to' || !linking.has(next.folded));
}

function isPlural(text: string, { folded, start, end }: IndustryWord): boolean {
  const word = text.slice(start, end).toLowerCase();
  return word.endsWith('s') && !folded.endsWith('s');
}

function isOrganisation(word: IndustryWord | undefined): boolean {
  return word?.joint === 'NONE' && (companies.has(word.folded) || namesPeople(word));
}
