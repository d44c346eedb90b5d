import type { ColumnMappingInput, LeadField, TextEncoding } from '../generated/operations/graphql.js';

/** A person's choices for a file, with priority over detection; null leaves a value to detection. */
export type FileChoices = {
  /** The fields of columns, by position from 1; null leaves a column out. */
  readonly columns: ReadonlyMap<number, LeadField | null>;
  readonly encoding: TextEncoding | null;
  readonly headerRow: number | null;
};

export const NO_CHOICES: FileChoices = { columns: new Map(), encoding: null, headerRow: null };

/** Returns the choices with a changed column; undefined restores the detected field. */
export function chooseColumn(choices: FileChoices, index: number, field: LeadField | null | undefined): FileChoices {
  const columns = new Map(choices.columns);
  if (field === undefined) columns.delete(index);
  else columns.set(index, field);
  return { ...choices, columns };
}

type FileArguments = Omit<FileChoices, 'columns'> & { readonly columns: ColumnMappingInput[] };

/** Returns the choices as arguments of `previewLeads` and `uploadLeads`. */
export function argumentsOf({ columns, ...format }: FileChoices): FileArguments {
  return { ...format, columns: [...columns].map(([index, field]) => ({ index, field })) };
}
