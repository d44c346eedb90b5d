import type { ColumnMappingInput, LeadField } from '../generated/operations/graphql.js';

/** What a person says of columns, by their place from 1, over what the service takes them for; null leaves one out. */
export type ColumnChoices = ReadonlyMap<number, LeadField | null>;

export const NO_CHOICES: ColumnChoices = new Map();

/** The choices with another one for a column; undefined goes back to what the service takes it for. */
export function choose(choices: ColumnChoices, index: number, field: LeadField | null | undefined): ColumnChoices {
  const next = new Map(choices);
  if (field === undefined) next.delete(index);
  else next.set(index, field);
  return next;
}

export function mappingOf(choices: ColumnChoices): ColumnMappingInput[] {
  return [...choices].map(([index, field]) => ({ index, field }));
}
