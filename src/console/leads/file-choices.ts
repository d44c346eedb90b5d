import type { ColumnMappingInput, LeadField, TextEncoding } from '../generated/operations/graphql.js';

/** What a person says of a file, over what the service finds in it; null says nothing. */
export type FileChoices = {
  /** What columns are taken for, by their place from 1; null leaves one out. */
  readonly columns: ReadonlyMap<number, LeadField | null>;
  readonly encoding: TextEncoding | null;
  readonly headerRow: number | null;
};

export const NO_CHOICES: FileChoices = { columns: new Map(), encoding: null, headerRow: null };

/** The choices with another one for a column; undefined goes back to what the service takes it for. */
export function chooseColumn(choices: FileChoices, index: number, field: LeadField | null | undefined): FileChoices {
  const columns = new Map(choices.columns);
  if (field === undefined) columns.delete(index);
  else columns.set(index, field);
  return { ...choices, columns };
}

type FileArguments = Omit<FileChoices, 'columns'> & { readonly columns: ColumnMappingInput[] };

/** The choices as `previewLeads` and `uploadLeads` take them. */
export function argumentsOf({ columns, ...format }: FileChoices): FileArguments {
  return { ...format, columns: [...columns].map(([index, field]) => ({ index, field })) };
}
