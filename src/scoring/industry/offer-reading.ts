import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { isModifier, isYielding, type Mention, quoteOf, type ReadText, readText } from './mentions.js';
import { negatedWords } from './negation.js';
import { withSharedTopics } from './shared-topics.js';
import { keyOf } from './terms.js';
import { beginsItem, partNumbers, type Word } from './words.js';

/** `NAMED`: whom the text is about. `TOUCHED`: mentioned beside. `EXCLUDED`: "not", "except", "no". */
export type Standing = 'NAMED' | 'TOUCHED' | 'EXCLUDED';

/** Industries that a text names together ("cybersecurity" names two), with its verbatim words. */
export type NamedIndustries = {
  readonly industries: readonly string[];
  readonly quote: string;
  readonly standing: Standing;
};

const beforeCustomer = new Set(reading.beforeCustomer.map(keyOf));
const beforeContext = new Set(reading.beforeContext.map(keyOf));
const functions = new Set(reading.functions.map(keyOf));
const people = new Set(reading.people.map(keyOf));
const companies = new Set(reading.companies.map(keyOf));
const onlyInCapitals = new Set(reading.onlyInCapitals);

/** Reads the industries that a sentence of an offer names, touches or excludes. */
export function readOfferText(text: string): NamedIndustries[] {
  const read = withoutFunctions(withSharedTopics(readText(text)));
  const standings = standingsOf(read);
  const besides = standings.includes('NAMED') ? 'TOUCHED' : 'NAMED';
  return read.mentions.map((mention, index) => {
    const standing = standings[index] ?? 'TOUCHED';
    const quote = quoteOf(read, mention);
    return { industries: mention.industries, quote, standing: standing === 'TOUCHED' ? besides : standing };
  });
}

/** "Marketing teams", "HR and finance leaders" and "heads of HR" are posts, and the pronoun "it" is no industry. */
function withoutFunctions(read: ReadText): ReadText {
  const kept: Mention[] = [];
  let nextIsFunction = false;
  for (const mention of read.mentions.toReversed()) {
    nextIsFunction =
      functions.has(mention.key) &&
      (isFollowedByPeople(read.words, mention, nextIsFunction) || isHeaded(read.words, mention));
    if (!nextIsFunction && !isPronoun(read, mention)) kept.push(mention);
  }
  return { ...read, mentions: kept.reverse() };
}

function isFollowedByPeople(words: readonly Word[], { last }: Mention, nextIsFunction: boolean): boolean {
  const next = words[last + 1];
  if (next === undefined || next.joint === 'CLAUSE') return false;
  return next.joint === 'LIST' ? nextIsFunction : people.has(next.folded);
}

/** The "HR" of "heads of HR in hotels", but not the "IT" of "leaders of IT companies". */
function isHeaded(words: readonly Word[], { first, last }: Mention): boolean {
  const next = words[last + 1];
  const namesCompanies = next?.joint === 'NONE' && companies.has(next.folded);
  return words[first - 1]?.folded === 'of' && people.has(words[first - 2]?.folded ?? '') && !namesCompanies;
}

function isPronoun(read: ReadText, mention: Mention): boolean {
  const quote = quoteOf(read, mention);
  return onlyInCapitals.has(mention.key) && quote !== quote.toUpperCase();
}

function standingsOf(read: ReadText): Standing[] {
  const negated = negatedWords(read.words);
  const inContext = wordsInContext(read.words);
  const beside = [...modifiers(read), ...yieldingBesideOthers(read), ...beforeTheCustomer(read)];
  const touched = new Set(beside);
  return read.mentions.map((mention) => {
    if (negated[mention.first]) return 'EXCLUDED';
    return inContext[mention.first] || touched.has(mention) ? 'TOUCHED' : 'NAMED';
  });
}

/** What follows "using" or "that need" says what a customer does, up to a "for" or the end of the clause. */
function wordsInContext(words: readonly Word[]): boolean[] {
  let inContext = false;
  return words.map(({ folded, joint }) => {
    if (joint === 'CLAUSE' || beforeCustomer.has(folded)) inContext = false;
    else if (beforeContext.has(folded)) inContext = true;
    return inContext;
  });
}

function modifiers(read: ReadText): Mention[] {
  return read.mentions.filter((_, index) => isModifier(read, index));
}

/** A yielding word counts in a list item of its own: "food manufacturers", but "food, manufacturers". */
function yieldingBesideOthers({ words, mentions }: ReadText): Mention[] {
  const items = partNumbers(words, beginsItem);
  const told = new Set(
    mentions.filter((mention) => !isYielding(mention)).flatMap(({ first, last }) => [items[first], items[last]]),
  );
  return mentions.filter((mention) => isYielding(mention) && told.has(items[mention.first]));
}

/** "Software for hospitals" is about hospitals. */
function beforeTheCustomer({ words, mentions }: ReadText): Mention[] {
  const clauses = partNumbers(words, ({ joint }) => joint === 'CLAUSE');
  const parts = partNumbers(words, ({ joint, folded }) => joint === 'CLAUSE' || beforeCustomer.has(folded));
  const lastParts = new Map(mentions.map(({ first }) => [clauses[first], parts[first]]));
  return mentions.filter(({ first }) => parts[first] !== lastParts.get(clauses[first]));
}
