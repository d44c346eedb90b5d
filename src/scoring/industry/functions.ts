import type { IndustryWord } from './industry-words.js';
import type { Mention, ReadText } from './mentions.js';
import {
  companies,
  endsInWork,
  functions,
  genitives,
  isWork,
  namesPeople,
  officeFunctions,
  ownership,
  restOfPhrase,
} from './offer-words.js';

/** Removes mentions of departments: "marketing teams", "HR and finance leaders", "heads of HR", "HR software". */
export function withoutFunctions(read: ReadText): ReadText {
  const kept: Mention[] = [];
  let nextIsFunction = false;
  for (const mention of read.mentions.toReversed()) {
    nextIsFunction =
      functions.has(mention.key) &&
      (isFollowedByPeople(read.words, mention, nextIsFunction) || isHeaded(read.words, mention));
    if (!nextIsFunction) kept.push(mention);
  }
  return { ...read, mentions: kept.reverse() };
}

function isFollowedByPeople(words: readonly IndustryWord[], { key, last }: Mention, nextIsFunction: boolean): boolean {
  const next = words[last + 1];
  if (next === undefined || next.joint === 'CLAUSE') return false;
  if (next.joint === 'LIST') return nextIsFunction;
  if (ownership.has(next.folded)) return true;
  if (officeFunctions.has(key)) return namesPeople(next) || isWork(next.folded);
  // In "logistics workforce scheduling", logistics is the customer.
  return namesPeople(next) && !endsInWork(restOfPhrase(words, last));
}

/** Whether people precede a mention: "heads of HR in hotels" and "équipe RH", but not "leaders of IT companies". */
function isHeaded(words: readonly IndustryWord[], { first, last }: Mention): boolean {
  const next = words[last + 1];
  const namesCompanies = next?.joint === 'NONE' && companies.has(next.folded);
  const head = words[isGenitive(words[first - 1]) ? first - 2 : first - 1];
  return head !== undefined && words[first]?.joint === 'NONE' && namesPeople(head) && !namesCompanies;
}

function isGenitive(word: IndustryWord | undefined): boolean {
  return word !== undefined && genitives.has(word.folded);
}
