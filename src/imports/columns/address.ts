import { headerWords } from '../../text/header-key.js';
import { kindsOf, type WordKind } from './header-words.js';

/** The address to which the column of a header belongs. A lower rank is a better address for finding the person. */
export type Address = { readonly key: string; readonly rank: number };

/** The rank of an address that is the company's rather than the person's. */
export const COMPANY_RANK = 4;

const RANKS: Readonly<Partial<Record<WordKind, number>>> = {
  work: 1,
  postal: 1,
  private: 2,
  other: 3,
  delivery: 3,
  billing: COMPANY_RANK,
};

/** Returns the address that a header names: at work, at home, or a second one; a plain "City" is the person's own. */
export function addressOf(header: string): Address {
  const words = headerWords(header);
  const kinds = words.flatMap((word) => kindsOf(word).filter((kind) => RANKS[kind] !== undefined));
  const rank = Math.max(0, ...kinds.map((kind) => RANKS[kind] ?? 0));
  const named = kinds.filter((kind) => kind !== 'postal');
  const key = named.length > 0 ? named : words.filter((word) => kindsOf(word).includes('postal'));
  const digits = words.filter((word) => /^[1-9]$/.test(word));
  return { key: [...new Set(key), ...digits].sort().join(' '), rank };
}
