/** A word list as the vocabularies have it: phrases by language, with commas between them. */
export type WordList = Readonly<Record<string, string>>;

/** The phrases of a word list, in all its languages. */
export function phrasesOf(list: WordList): string[] {
  return Object.values(list).flatMap((phrases) => phrases.split(', '));
}

/** The entries of word lists by name, each phrase meaning the name of its list. */
export function byList<List extends string>(lists: Readonly<Record<List, WordList>>): (readonly [string, List])[] {
  const names = Object.keys(lists) as List[];
  return names.flatMap((name) => phrasesOf(lists[name]).map((phrase) => [phrase, name] as const));
}
