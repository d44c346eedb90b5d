/** A word list of the vocabularies: phrases by language, separated by commas. */
export type WordList = Readonly<Record<string, string>>;

/** Returns the phrases of a word list in all its languages. */
export function phrasesOf(list: WordList): string[] {
  return Object.values(list).flatMap((phrases) => phrases.split(', '));
}

/** Returns the phrases of several lists, each with the name of its list as its meaning. */
export function byList<List extends string>(lists: Readonly<Record<List, WordList>>): (readonly [string, List])[] {
  const names = Object.keys(lists) as List[];
  return names.flatMap((name) => phrasesOf(lists[name]).map((phrase) => [phrase, name] as const));
}
