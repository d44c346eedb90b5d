import type { CriterionVerdict } from '../../domain/rule-verdict.js';
import type { Criterion } from '../../domain/scoring-model.js';
import { shown } from '../../text/one-line.js';
import type { CriterionReading } from './criterion-lead.js';
import { criterionEvidence, criterionMaxPoints, explainCriterion } from './explain-criterion.js';

/** The most verdicts that are cached, since leads repeat the same countries, sizes and titles. */
const REMEMBERED = 2_000;
const REMEMBERED_LENGTH = 200;

/** Makes a function that turns a criterion's readings into verdicts. */
export function criterionVerdicts(criterion: Criterion): (reading: CriterionReading) => CriterionVerdict {
  const maxPoints = criterionMaxPoints(criterion);
  const remembered = new Map<string | null, CriterionVerdict>();

  function verdictOf(reading: CriterionReading): CriterionVerdict {
    return {
      label: criterion.label,
      points: criterion.cases[reading.caseIndex ?? -1]?.points ?? 0,
      maxPoints,
      explanation: explainCriterion(criterion, reading),
      evidence: criterionEvidence(criterion, reading),
      read: reading.text === null ? null : shown(reading.text),
    };
  }

  return (reading) => {
    const { text } = reading;
    if (text !== null && text.length > REMEMBERED_LENGTH) return verdictOf(reading);
    // The text decides which case holds.
    const verdict = remembered.get(text) ?? verdictOf(reading);
    if (remembered.size < REMEMBERED) remembered.set(text, verdict);
    return verdict;
  };
}
