import type { LeadField } from '../domain/lead-fields.js';
import { CRITERION_FIELDS, type Criterion, type CriterionField } from '../domain/scoring-model.js';
import { foldText } from '../scoring/model/fold-text.js';
import type { InputFaults, Path } from './input-faults.js';
import { type CriterionCaseInput, readCase } from './read-case.js';
import { checkedText, isShortEnough, readOptionalText } from './read-values.js';

/** A criterion from a client. */
export type CriterionInput = {
  readonly label: string;
  readonly field?: LeadField | null;
  readonly column?: string | null;
  readonly cases: readonly CriterionCaseInput[];
};

const MAX_CRITERIA = 20;
const MAX_CASES = 20;
const MAX_LABEL = 80;
const MAX_COLUMN = 200;

/** Reads the criteria of a model. Their labels must differ. */
export function readCriteria(inputs: readonly CriterionInput[], path: Path, faults: InputFaults): Criterion[] {
  if (!isShortEnough(inputs, MAX_CRITERIA, path, faults)) return [];
  const taken = new Set<string>();
  return inputs.map((input, place) => {
    const at = [...path, place];
    const label = readLabel(input.label, [...at, 'label'], taken, faults);
    return { label, ...readSource(input, at, faults), cases: readCases(input.cases, [...at, 'cases'], faults) };
  });
}

function readLabel(written: string, path: Path, taken: Set<string>, faults: InputFaults): string {
  const label = checkedText(written, MAX_LABEL, path, faults);
  const folded = foldText(label);
  if (folded !== '' && taken.has(folded)) {
    faults.add(path, 'DUPLICATE', 'A criterion before this one has the same label. Give each a different label.');
  }
  taken.add(folded);
  return label;
}

function readCases(inputs: readonly CriterionCaseInput[], path: Path, faults: InputFaults) {
  if (inputs.length === 0)
    faults.add(path, 'BLANK', 'Give at least one case. A criterion without cases has no effect.');
  if (!isShortEnough(inputs, MAX_CASES, path, faults)) return [];
  return inputs.map((input, place) => readCase(input, [...path, place], faults));
}

/** Reads a criterion's source: one field, or one column. */
function readSource(input: CriterionInput, path: Path, faults: InputFaults): Pick<Criterion, 'field' | 'column'> {
  const field = input.field ?? null;
  if (field !== null && !isCriterionField(field)) {
    const message = `A criterion cannot read ${field}. Use one of ${CRITERION_FIELDS.join(', ')}.`;
    faults.add([...path, 'field'], 'NOT_APPLICABLE', message);
  }
  if (field === null && input.column == null) {
    faults.add([...path, 'field'], 'BLANK', 'Say what the criterion reads: give field or column.');
  }
  if (field !== null && readOptionalText(input.column, MAX_COLUMN, [...path, 'column'], faults) !== null) {
    faults.add([...path, 'column'], 'NOT_APPLICABLE', 'A criterion reads one thing. Leave out field or column.');
  }
  if (field !== null) return { field: isCriterionField(field) ? field : null, column: null };
  return {
    field: null,
    column: input.column == null ? null : checkedText(input.column, MAX_COLUMN, [...path, 'column'], faults),
  };
}

function isCriterionField(field: LeadField): field is CriterionField {
  return CRITERION_FIELDS.some((other) => other === field);
}
