import type { LeadTrait } from '../../domain/lead-traits.js';
import type { ResultRow } from '../../domain/result.js';
import type { CsvCell } from '../csv-rows.js';

/** A column's header, and its cell for a result at a place in the file, the first of which is 1. */
export type Column = readonly [header: string, cell: (row: ResultRow, rank: number) => CsvCell];

/** The columns of a file of results, and for whom they are made. */
export type Layout = {
  /** What the file's name begins with. */
  readonly filename: string;
  readonly columns: readonly Column[];
  /** Whether the columns of the uploads that no field took stand behind. */
  readonly hasExtra: boolean;
  /** Whether columns read what the rules found, part by part. */
  readonly hasRule: boolean;
  /** Null where the file is for people, or for this service. */
  readonly tool: Tool | null;
};

/** What a tool that imports a file asks of it. */
export type Tool = {
  readonly name: string;
  /** What it refuses a row without. */
  readonly needs: readonly Need[];
  readonly id: IdForm;
  /** As many rows as it takes at a time. */
  readonly maxRows: number;
};

/** One of these traits, and how to name it. */
type Need = { readonly traits: readonly LeadTrait[]; readonly name: string };

/** The form that a tool's own ids have. */
type IdForm = {
  readonly trait: LeadTrait;
  readonly pattern: RegExp;
  /** What such an id is called and how it looks. */
  readonly name: string;
  /** How the tool finds those who have none. */
  readonly otherwise: string;
};

/** A lead's telephone number. Files for Excel find their column for it by this function. */
export function phoneOf({ phone }: ResultRow): CsvCell {
  return phone;
}

/** The cell for a tool's own id: blank where the lead's id is of another form. */
export function idOf({ pattern }: IdForm): (row: ResultRow) => CsvCell {
  return ({ externalId }) => (externalId !== null && pattern.test(externalId) ? externalId : null);
}
