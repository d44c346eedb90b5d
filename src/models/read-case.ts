import type { CriterionTest } from '../domain/generated/enums.js';
import type { CriterionCase } from '../domain/scoring-model.js';
import type { InputFaults, Path } from './input-faults.js';
import { checkedNumber, checkedText, isShortEnough } from './read-values.js';

/** A case from a client. */
export type CriterionCaseInput = {
  readonly test: CriterionTest;
  readonly values?: readonly string[] | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly points?: number | null;
  readonly disqualifies?: boolean | null;
};

const MAX_VALUES = 200;
const MAX_VALUE = 200;

/** Reads a case of a criterion. Arguments that belong to another test are faults. */
export function readCase(input: CriterionCaseInput, path: Path, faults: InputFaults): CriterionCase {
  const values = readValues(input, [...path, 'values'], faults);
  const { min, max } = readBounds(input, path, faults);
  const points = checkedNumber(input.points ?? 0, [-100, 100], [...path, 'points'], faults);
  const disqualifies = input.disqualifies ?? false;
  if (disqualifies && points !== 0) {
    const message = 'A lead that is disqualified has no points. Leave out points, or disqualifies.';
    faults.add([...path, 'points'], 'NOT_APPLICABLE', message);
  }
  return { test: input.test, values, min, max, points, disqualifies };
}

/** Accepts an empty list for every test, so that a client can send back a case that it read. */
function readValues({ test, values }: CriterionCaseInput, path: Path, faults: InputFaults): string[] {
  const given = values ?? [];
  if (test !== 'EQUALS' && test !== 'CONTAINS') {
    if (given.length > 0) faults.add(path, 'NOT_APPLICABLE', `${test} takes no values. Leave them out.`);
    return [];
  }
  if (given.length === 0) faults.add(path, 'BLANK', `Give the texts of ${test}, at least one.`);
  if (!isShortEnough(given, MAX_VALUES, path, faults)) return [];
  return given.map((value, place) => checkedText(value, MAX_VALUE, [...path, place], faults));
}

function readBounds(
  { test, min = null, max = null }: CriterionCaseInput,
  path: Path,
  faults: InputFaults,
): Pick<CriterionCase, 'min' | 'max'> {
  if (test !== 'BETWEEN') {
    for (const [name, bound] of Object.entries({ min, max })) {
      if (bound !== null) faults.add([...path, name], 'NOT_APPLICABLE', `${test} takes no ${name}. Leave it out.`);
    }
    return { min: null, max: null };
  }
  if (min === null && max === null) {
    faults.add([...path, 'min'], 'BLANK', 'Give min, max or both: BETWEEN needs one of them.');
  }
  if (min !== null && max !== null && min > max) {
    faults.add([...path, 'max'], 'OUT_OF_RANGE', `Give a max that is not less than min, which is ${min}.`);
  }
  return { min: min === null ? null : min + 0, max: max === null ? null : max + 0 };
}
