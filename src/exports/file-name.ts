import { foldForSearch } from '../text/search-text.js';

const MOST_LETTERS = 50;

/** What a file holds, of which offer, and in which format. */
export type NamedFile = {
  readonly content: string;
  /** Null where it holds those of several offers. */
  readonly offerName: string | null;
  readonly ending: string;
};

/** The name under which a file is downloaded: "call-list_route-planner_2026-11-30.csv". */
export function fileNameOf({ content, offerName, ending }: NamedFile, now: Date): string {
  const offer = offerName === null ? '' : shortened(wordsOf(offerName));
  const parts = [content, offer, now.toISOString().slice(0, 10)].filter((part) => part !== '');
  return `${parts.join('_')}.${ending}`;
}

function wordsOf(text: string): string[] {
  return foldForSearch(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** As many words as a file name holds with ease; of a single long one its beginning. */
function shortened([first = '', ...others]: readonly string[]): string {
  let name = [...first].slice(0, MOST_LETTERS).join('');
  for (const word of others) {
    if (name.length + 1 + word.length > MOST_LETTERS) return name;
    name += `-${word}`;
  }
  return name;
}
