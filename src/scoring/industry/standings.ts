import type { OfferText } from './contexts.js';
import { isModifier, isYielding, type Mention, type ReadText } from './mentions.js';
import { beforeCustomer, determiners, linking, namesPeople } from './offer-words.js';
import { beginsItem, partNumbers, type Word } from './words.js';

/** `NAMED`: whom the text is about. `TOUCHED`: mentioned beside. `EXCLUDED`: "not", "except", "no". */
export type Standing = 'NAMED' | 'TOUCHED' | 'EXCLUDED';

/** What each mention is to the customer; a mention of what the customer lacks, seeks or works with has no standing. */
export function standingsOf(read: OfferText): ReadonlyMap<Mention, Standing> {
  const standingOf = standingIn(read);
  const standings = read.mentions.map((mention) => [mention, standingOf(mention)] as const);
  return new Map(standings.flatMap(([mention, standing]) => (standing ? [[mention, standing] as const] : [])));
}

function standingIn(read: OfferText): (mention: Mention) => Standing | undefined {
  const { contexts, negated } = read;
  const ofPeople = wordsAfterPeople(read.words);
  const beside = new Set([...modifiers(read), ...yieldingBesideOthers(read), ...beforeTheCustomer(read)]);
  return (mention) => {
    const { first } = mention;
    const context = contexts[first] ?? 'NONE';
    if (negated[first]) return isLacked(read.words, negated, first) ? undefined : 'EXCLUDED';
    if (context === 'NEEDS' || (ofPeople[first] && (context === 'USES' || context === 'HAS'))) return undefined;
    return context !== 'NONE' || beside.has(mention) ? 'TOUCHED' : 'NAMED';
  };
}

/** "Without a recruiter of their own" lacks something, where "without agencies" rules something out. */
function isLacked(words: readonly Word[], negated: readonly boolean[], at: number): boolean {
  for (let place = at - 1; negated[place] && words[place + 1]?.joint === 'NONE'; place -= 1) {
    if (determiners.has(words[place]?.folded ?? '')) return true;
  }
  return false;
}

/** Which words stand behind a "managers" or "team" of their clause. */
function wordsAfterPeople(words: readonly Word[]): boolean[] {
  let isAfter = false;
  return words.map((word) => {
    isAfter = (isAfter && word.joint !== 'CLAUSE') || namesPeople(word);
    return isAfter;
  });
}

function modifiers(read: ReadText): Mention[] {
  return read.mentions.filter((_, index) => isModifier(read, index));
}

/** A yielding word counts in a list item of its own: "food manufacturers", but "food, manufacturers". */
function yieldingBesideOthers({ words, mentions }: ReadText): Mention[] {
  const items = partNumbers(words, (word) => beginsItem(word) || linking.has(word.folded));
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
