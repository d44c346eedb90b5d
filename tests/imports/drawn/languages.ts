import { readdirSync, readFileSync } from 'node:fs';
import type { TextEncoding } from '../../../src/domain/generated/enums.js';

/** What lists of leads in one language hold: alternatives stand between pipes. */
export type Language = {
  readonly name: string;
  /** The encoding that Excel saves such lists in, beside UTF-8. */
  readonly encoding: TextEncoding;
  readonly headers: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

const FOLDER = new URL('languages/', import.meta.url);

/** Those that Mac Roman was made for. */
const ON_MACS = ['danish', 'french', 'german', 'portuguese', 'spanish', 'swedish'];

const READ: readonly Language[] = readdirSync(FOLDER).map((file) => ({
  name: file.replace('.json', ''),
  ...JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
}));

/** Each language in the encoding of Windows, and some in that of older Macs. */
export const LANGUAGES: readonly Language[] = [
  ...READ,
  ...READ.filter(({ name }) => ON_MACS.includes(name)).map(
    (language): Language => ({ ...language, name: `${language.name} on a Mac`, encoding: 'MACINTOSH' }),
  ),
];

export function languageOf(name: string): Language {
  const language = LANGUAGES.find((one) => one.name === name);
  if (!language) throw new Error(`There is no ${name}.`);
  return language;
}
