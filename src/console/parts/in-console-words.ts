import type { Fault } from '../api/faults.js';
import { FIELDS, OUTCOME_FIELDS } from './words.js';

/** Advice about arguments of the API, and the same action in the console. */
const ADVICE: readonly (readonly [said: RegExp, here: string])[] = [
  [
    /say in "columns" which one it is, such as \{[^}]*\}\./,
    'choose below which one it is, such as the stage of a deal.',
  ],
  [/Say in "columns", by index, which one is ([A-Z_]+)\./, 'Choose below which one is $1.'],
  [
    /(?:Rename a column, or say|Say which|If another is meant, say so) in "columns"[^.]*\./,
    'Choose below what it is taken for.',
  ],
  [/leave it out with "columns"/, 'choose “Not imported” for it below'],
  [/say in "headerRow" which row holds its headers/, 'choose under “Header” which row holds its headers'],
  [/say in "encoding" which one it is/, 'choose the encoding below'],
  [/say so in "encoding"/, 'choose it under “Encoding”'],
  [/Say it in "values"\./, 'Choose it above.'],
];

const NAMES: Readonly<Record<string, string>> = { ...FIELDS, ...OUTCOME_FIELDS };

/** A field by its name in the API, or a quotation, which stays unchanged. */
const FIELD_OR_QUOTE = new RegExp(`"[^"]*"|\\b(?:${Object.keys(NAMES).join('|')})\\b`, 'g');

/** Rewrites a message of the service in the console's words: "ROLE could be …" becomes "Role could be …". */
export function inConsoleWords(message: string): string {
  const advised = ADVICE.reduce((text, [said, here]) => text.replace(said, here), message);
  return advised.replace(FIELD_OR_QUOTE, (text) => NAMES[text] ?? text);
}

/** Does the same for a list of faults. */
export function faultsInConsoleWords(faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, message: inConsoleWords(fault.message) }));
}
