import { foldForSearch } from '../text/search-text.js';
import { writtenWords } from '../text/written-words.js';

const MOST_LETTERS = 50;

/** A file's content, its offer, and its extension. */
export type NamedFile = {
  readonly content: string;
  /** Null where the file covers several offers. */
  readonly offerName: string | null;
  readonly ending: string;
};

/** Makes the name of a downloaded file, such as "call-list_route-planner_2026-11-30.csv". */
export function fileNameOf({ content, offerName, ending }: NamedFile, now: Date): string {
  const offer = offerName === null ? '' : shortened(writtenWords(foldForSearch(offerName)));
  const parts = [content, offer, now.toISOString().slice(0, 10)].filter((part) => part !== '');
  return `${parts.join('_')}.${ending}`;
}

/** Joins the first words, up to 50 characters. A first word that is longer is cut. */
function shortened([first = '', ...others]: readonly string[]): string {
  let name = [...first].slice(0, MOST_LETTERS).join('');
  for (const word of others) {
    if (name.length + 1 + word.length > MOST_LETTERS) return name;
    name += `-${word}`;
  }
  return name;
}
