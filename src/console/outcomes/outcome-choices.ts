import type {
  OutcomeColumnInput,
  OutcomeField,
  OutcomeKind,
  OutcomeValueInput,
} from '../generated/operations/graphql.js';

/** What a person says of a file of outcomes, over what the service finds in it. */
export type OutcomeChoices = {
  /** What columns are, by their place from 1; null leaves one out. */
  readonly columns: ReadonlyMap<number, OutcomeField | null>;
  /** What texts of the outcome's column mean; null: nothing became of the lead yet. */
  readonly values: ReadonlyMap<string, OutcomeKind | null>;
};

export const NO_OUTCOME_CHOICES: OutcomeChoices = { columns: new Map(), values: new Map() };

/** The fields of which a file has one column at most. */
const ONCE: readonly (OutcomeField | null)[] = ['OUTCOME', 'OCCURRED_AT'];

/** The choices with another one for a column; undefined goes back to what the service takes it for. */
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

/** The choices with what a text means; undefined leaves it open. */
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

/** The choices as `uploadOutcomes` takes them. */
export function outcomeArguments({ columns, values }: OutcomeChoices): OutcomeArguments {
  return {
    columns: [...columns].map(([index, field]) => ({ index, field })),
    values: [...values].map(([text, kind]) => ({ text, kind })),
  };
}
