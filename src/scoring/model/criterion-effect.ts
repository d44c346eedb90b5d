import type { Criterion } from '../../domain/scoring-model.js';
import { shown } from '../../text/one-line.js';
import { compileCriterion, type DetailedReading } from './criterion-reader.js';

/** What a criterion meets in the leads. */
export type CriterionEffect = {
  readonly label: string;
  /** How many leads each case takes, in the order of the cases. */
  readonly matches: readonly number[];
  readonly blank: number;
  readonly unreadable: number;
  /** Up to three different texts that are no numbers, shortened. */
  readonly unreadableSamples: readonly string[];
};

const MOST_SAMPLES = 3;

/** Reads a criterion in leads, and counts those that it is told to. */
export function countEffect(criterion: Criterion) {
  const { read, tests } = compileCriterion(criterion);
  const matches = tests.map(() => 0);
  const samples = new Set<string>();
  let [blank, unreadable] = [0, 0];
  const holdsForSome = tests.map(() => false);

  function countBlanks({ text, unreadable: isUnreadable }: DetailedReading): void {
    blank += Number(text === null);
    unreadable += Number(isUnreadable);
    if (isUnreadable && text !== null && samples.size < MOST_SAMPLES) samples.add(shown(text));
  }

  return {
    read,
    count(reading: DetailedReading): void {
      const { caseIndex, asRead } = reading;
      countBlanks(reading);
      if (caseIndex === null) return;
      matches[caseIndex] = (matches[caseIndex] ?? 0) + 1;
      for (let place = caseIndex + 1; place < tests.length; place += 1) {
        if (matches[place] === 0) holdsForSome[place] ||= tests[place]?.(asRead) ?? false;
      }
    },
    effect: (): CriterionEffect => ({
      label: criterion.label,
      matches,
      blank,
      unreadable,
      unreadableSamples: [...samples],
    }),
    /** The cases that take no lead, though some lead would meet them if the cases before it did not. */
    shadowed: () => [...tests.keys()].filter((place) => matches[place] === 0 && holdsForSome[place]),
  };
}
