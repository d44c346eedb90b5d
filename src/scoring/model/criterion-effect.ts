import type { Criterion } from '../../domain/scoring-model.js';
import { shown } from '../../text/one-line.js';
import { compileCriterion, type DetailedReading } from './criterion-reader.js';

/** The counts of a criterion's findings in the leads. */
export type CriterionEffect = {
  readonly label: string;
  /** How many leads match each case, in the order of the cases. */
  readonly matches: readonly number[];
  readonly blank: number;
  readonly unreadable: number;
  /** Up to three different texts that are not numbers, shortened. */
  readonly unreadableSamples: readonly string[];
};

const MOST_SAMPLES = 3;

/** Makes a reader for a criterion, and a counter for its readings. */
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
    /** Returns the cases that match no lead only because earlier cases match first. */
    shadowed: () => [...tests.keys()].filter((place) => matches[place] === 0 && holdsForSome[place]),
  };
}
