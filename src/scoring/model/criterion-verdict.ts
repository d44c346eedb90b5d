import type { StoredReading } from '../../domain/result.js';
import type { CriterionVerdict } from '../../domain/rule-verdict.js';
import type { Criterion } from '../../domain/scoring-model.js';
import { shown } from '../../text/one-line.js';
import type { CriterionReading } from './criterion-lead.js';
import { criterionEvidence, criterionMaxPoints, explainCriterion } from './explain-criterion.js';

/** The longest text from which a verdict is derived again; that on a longer one is shorter than the text. */
const SHORT = 200;

/** Returns what is stored of a criterion's finding. */
export function storedReading(
  criterion: Criterion,
  { caseIndex, text }: CriterionReading,
): StoredReading | CriterionVerdict {
  const reading = [caseIndex, text] as const;
  return text === null || text.length <= SHORT ? reading : verdictOf(criterion, reading);
}

/** Returns a criterion's verdict from what is stored of its finding. */
export function criterionVerdict(criterion: Criterion, stored: StoredReading | CriterionVerdict): CriterionVerdict {
  return isReading(stored) ? verdictOf(criterion, stored) : stored;
}

/** Returns the points of a criterion's verdict from what is stored of its finding. */
export function criterionPoints(criterion: Criterion, stored: StoredReading | CriterionVerdict): number {
  return isReading(stored) ? pointsOf(criterion, stored) : stored.points;
}

function isReading(stored: StoredReading | CriterionVerdict): stored is StoredReading {
  return Array.isArray(stored);
}

function pointsOf({ cases }: Criterion, [caseIndex]: StoredReading): number {
  return cases[caseIndex ?? -1]?.points ?? 0;
}

function verdictOf(criterion: Criterion, reading: StoredReading): CriterionVerdict {
  const [caseIndex, text] = reading;
  return {
    label: criterion.label,
    points: pointsOf(criterion, reading),
    maxPoints: criterionMaxPoints(criterion),
    explanation: explainCriterion(criterion, { caseIndex, text }),
    evidence: criterionEvidence(criterion, { caseIndex, text }),
    read: text === null ? null : shown(text),
  };
}
