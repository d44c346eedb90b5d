import type {
  OutcomeColumnInput,
  OutcomeField,
  OutcomeKind,
  OutcomeValueInput,
} from '../generated/operations/graphql.js';

/** A person's choices for a file of outcomes, with priority over detection. */
export type OutcomeChoices = {
  /** The fields of columns, by position from 1; null leaves a column out. */
  readonly columns: ReadonlyMap<number, OutcomeField | null>;
  /** The meanings of texts in the outcome column; null: no outcome yet. */
  readonly values: ReadonlyMap<string, OutcomeKind | null>;
};

export const NO_OUTCOME_CHOICES: OutcomeChoices = { columns: new Map(), values: new Map() };

/** Fields for which a file has at most one column. */
const ONCE: readonly (OutcomeField | null)[] = ['OUTCOME', 'OCCURRED_AT'];

/** Returns the choices with a changed column; undefined restores the detected field. */
export function chooseOutcomeColumn(
  choices: OutcomeChoices,
  index: number,
  field: OutcomeField | null | undefined,
): OutcomeChoices {
  const others = [...choices.columns].filter(
    ([other, taken]) => other !== index && !(taken === field && ONCE.includes(taken)),
  );
  return { ...choices, columns: new Map(field === undefined ? others : [...others, [index, field] as const]) };
}

/** Returns the choices with the meaning of a text; undefined leaves it open. */
export function chooseMeaning(
  choices: OutcomeChoices,
  text: string,
  kind: OutcomeKind | null | undefined,
): OutcomeChoices {
  const values = new Map(choices.values);
  if (kind === undefined) values.delete(text);
  else values.set(text, kind);
  return { ...choices, values };
}

type OutcomeArguments = { readonly columns: OutcomeColumnInput[]; readonly values: OutcomeValueInput[] };

/** Returns the choices as arguments of `uploadOutcomes`. */
export function outcomeArguments({ columns, values }: OutcomeChoices): OutcomeArguments {
  return {
    columns: [...columns].map(([index, field]) => ({ index, field })),
    values: [...values].map(([text, kind]) => ({ text, kind })),
  };
}
