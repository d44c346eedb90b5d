import type { OfferText } from './contexts.js';
import { beginsItem, type IndustryWord, partNumbers } from './industry-words.js';
import { isModifier, isYielding, type Mention, placesOfNames, type ReadText } from './mentions.js';
import { beforeCustomer, determiners, linking, making, namesPeople, relatives } from './offer-words.js';

/** `NAMED`: the text is about this industry. `TOUCHED`: the text mentions it in passing. `EXCLUDED`: after "not", "except", "no". */
export type Standing = 'NAMED' | 'TOUCHED' | 'EXCLUDED';

/** Returns the standing of each mention. Something that the customer lacks, seeks or works with has none. */
export function standingsOf(read: OfferText): ReadonlyMap<Mention, Standing> {
  const standingOf = standingIn(read);
  const standings = read.mentions.map((mention) => [mention, standingOf(mention)] as const);
  const isCertain = standings.some(([, standing]) => standing === 'NAMED');
  const certain = ([mention, standing]: (typeof standings)[number]): [Mention, Standing][] => {
    if (standing === undefined) return [];
    return [[mention, standing === 'TOUCHED' && !isCertain && mayBeCustomer(read, mention) ? 'NAMED' : standing]];
  };
  return new Map(standings.flatMap(certain));
}

/** Whether a touched industry may be the customer's where none is named: "groups with 20 restaurants", but not "vendors that sell to banks". */
function mayBeCustomer({ contexts }: OfferText, { first }: Mention): boolean {
  return contexts[first] !== 'USES' && contexts[first] !== 'TRADES';
}

function standingIn(read: OfferText): (mention: Mention) => Standing | undefined {
  const { contexts, negated } = read;
  const ofPeople = wordsAfterPeople(read.words);
  const clauses = relativeClauses(read);
  const beside = new Set([...modifiers(read), ...yieldingBesideOthers(read), ...beforeTheCustomer(read, clauses)]);
  return (mention) => {
    const { first } = mention;
    const context = contexts[first] ?? 'NONE';
    if (negated[first]) return isLacked(read.words, negated, first) ? undefined : 'EXCLUDED';
    if (context === 'NEEDS' || (ofPeople[first] && (context === 'USES' || context === 'HAS'))) return undefined;
    return context !== 'NONE' || clauses[first] || beside.has(mention) ? 'TOUCHED' : 'NAMED';
  };
}

/** Returns for each word whether it is in a clause about an earlier customer: "agencies that build websites for dentists". */
function relativeClauses(read: ReadText): boolean[] {
  const named = placesOfNames(read);
  let isNamed = false;
  let isRelative = false;
  return read.words.map(({ folded, joint }, at) => {
    if (joint === 'CLAUSE') isNamed = isRelative = false;
    isRelative ||= isNamed && (relatives.has(folded) || (making.has(folded) && !named.has(at)));
    isNamed ||= named.has(at);
    return isRelative;
  });
}

/** Whether a negated word is something that the customer lacks: "without their own recruiter". "Without agencies" excludes agencies. */
function isLacked(words: readonly IndustryWord[], negated: readonly boolean[], at: number): boolean {
  for (let place = at - 1; negated[place] && words[place + 1]?.joint === 'NONE'; place -= 1) {
    if (determiners.has(words[place]?.folded ?? '')) return true;
  }
  return false;
}

/** Returns for each word whether it follows people, such as "managers" or "team", in its clause. */
function wordsAfterPeople(words: readonly IndustryWord[]): boolean[] {
  let isAfter = false;
  return words.map((word) => {
    isAfter = (isAfter && word.joint !== 'CLAUSE') || namesPeople(word);
    return isAfter;
  });
}

function modifiers(read: ReadText): Mention[] {
  return read.mentions.filter((_, index) => isModifier(read, index));
}

/** Returns the yielding words with a more specific one in their list item: in "food manufacturers", not in "food, manufacturers". */
function yieldingBesideOthers({ words, mentions }: ReadText): Mention[] {
  const items = partNumbers(words, (word) => beginsItem(word) || linking.has(word.folded));
  const told = new Set(
    mentions.filter((mention) => !isYielding(mention)).flatMap(({ first, last }) => [items[first], items[last]]),
  );
  return mentions.filter((mention) => isYielding(mention) && told.has(items[mention.first]));
}

/** Returns the mentions before the customer: "software" in "software for hospitals". */
function beforeTheCustomer({ words, mentions }: ReadText, clauses: readonly boolean[]): Mention[] {
  const clauseNumbers = partNumbers(words, ({ joint }) => joint === 'CLAUSE');
  const isFor = words.map(({ folded }, at) => beforeCustomer.has(folded) && !clauses[at]);
  const begins = new Set(words.filter(({ joint }, at) => joint === 'CLAUSE' || isFor[at]));
  const parts = partNumbers(words, (word) => begins.has(word));
  const lastParts = new Map(mentions.map(({ first }) => [clauseNumbers[first], parts[first]]));
  return mentions.filter(({ first }) => parts[first] !== lastParts.get(clauseNumbers[first]));
}
