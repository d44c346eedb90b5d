import { inWords } from '../parts/in-words.js';
import { INDUSTRIES } from '../parts/words.js';

/** The steps of a part of the score, best first, with labels for people. */
export type Steps<Name extends string> = readonly { readonly name: Name; readonly label: string }[];

/** Labels of steps whose names do not say enough. */
const LABELS: Readonly<Record<string, string>> = {
  'industry exact': INDUSTRIES.EXACT,
  'industry adjacent': INDUSTRIES.ADJACENT,
  'industry none': INDUSTRIES.NONE,
};

/** Returns the steps of a part of a model with their labels. */
export function stepsOf<Name extends string>(part: string, points: Readonly<Record<Name, number>>): Steps<Name> {
  const names = Object.keys(points) as Name[];
  return names.map((name) => ({ name, label: LABELS[`${part} ${name}`] ?? inWords(name) }));
}
