import type { OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { counted, whole } from '../parts/format.js';

type Sample = PerformanceFragment['sample'];

/** Describes the data of a report, and the leads that do not count, in sentences. */
export function sampleText(sample: Sample, target: OutcomeTarget): string {
  const { successes, failures, assumedFailures, open, scoredTooLate } = sample;
  const assumed = assumedFailures > 0 ? ` (${whole(assumedFailures)} of them by silence)` : '';
  const counting = successes + failures;
  const lost = `${whole(failures)} ${failures === 1 ? 'was' : 'were'} lost${assumed}`;
  return [
    `Of ${counted(counting, 'lead')} that ${counting === 1 ? 'counts' : 'count'}, ${succeeded(successes, target)} and ${lost}.`,
    ...(open > 0
      ? [`${counted(open, 'scored lead')} without a decision ${open === 1 ? 'counts' : 'count'} nowhere.`]
      : []),
    ...(scoredTooLate > 0
      ? [
          `${counted(scoredTooLate, 'lead')} had no score before the outcome; choose “Scores of now” to count such leads.`,
        ]
      : []),
  ].join(' ');
}

function succeeded(count: number, target: OutcomeTarget): string {
  if (target === 'MEETING') return `${whole(count)} had a meeting or bought`;
  return `${whole(count)} ${count === 1 ? 'was' : 'were'} won`;
}
