import dutch from '../vocabulary/role-dutch.json' with { type: 'json' };
import english from '../vocabulary/role-english.json' with { type: 'json' };
import french from '../vocabulary/role-french.json' with { type: 'json' };
import german from '../vocabulary/role-german.json' with { type: 'json' };
import italian from '../vocabulary/role-italian.json' with { type: 'json' };
import nordic from '../vocabulary/role-nordic.json' with { type: 'json' };
import otherLanguages from '../vocabulary/role-other-languages.json' with { type: 'json' };
import portuguese from '../vocabulary/role-portuguese.json' with { type: 'json' };
import slavic from '../vocabulary/role-slavic.json' with { type: 'json' };
import spanish from '../vocabulary/role-spanish.json' with { type: 'json' };
import type { RoleMeaning } from './signs.js';

/** Words and phrases by their meaning. One that begins with a hyphen is the last part of compound words ("-leiter"). */
export type Vocabulary = Partial<Record<RoleMeaning, readonly string[]>>;

/** The vocabulary of each language. No word may have two meanings, in one language or in two. */
export const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  nordic,
  slavic,
  otherLanguages,
};
