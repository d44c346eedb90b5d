import type { LeadTrait } from '../../domain/lead-traits.js';
import type { ResultRow } from '../../domain/result.js';
import type { CsvCell } from '../csv-rows.js';

/** A column's header, and the function that makes its cell for a result; `rank` is the row's place in the file, from 1. */
export type Column = readonly [header: string, cell: (row: ResultRow, rank: number) => CsvCell];

/** The columns of a file of results, and the tool that they are made for. */
export type Layout = {
  /** The beginning of the file's name. */
  readonly filename: string;
  readonly columns: readonly Column[];
  /** Whether the unmapped columns of the uploads follow. */
  readonly hasExtra: boolean;
  /** Whether columns read the details of results. */
  readonly hasDetails: boolean;
  /** Null where the file is for people, or for this service. */
  readonly tool: Tool | null;
};

/** The requirements of a tool that imports the file. */
export type Tool = {
  readonly name: string;
  /** It refuses rows that lack one of these. */
  readonly needs: readonly Need[];
  readonly id: IdForm;
  /** The most rows that it imports at a time. */
  readonly maxRows: number;
};

/** A row needs one of these traits; `name` names them in warnings. */
type Need = { readonly traits: readonly LeadTrait[]; readonly name: string };

/** The form of a tool's own ids. */
type IdForm = {
  readonly trait: LeadTrait;
  readonly pattern: RegExp;
  /** Names and describes such an id in warnings. */
  readonly name: string;
  /** How the tool finds records without an id. */
  readonly otherwise: string;
};

/** Returns a lead's telephone number. Files for Excel find the telephone column by this function. */
export function phoneOf({ phone }: ResultRow): CsvCell {
  return phone;
}

/** Makes the cell for a tool's own id: blank where the lead's id has another form. */
export function idOf({ pattern }: IdForm): (row: ResultRow) => CsvCell {
  return ({ externalId }) => (externalId !== null && pattern.test(externalId) ? externalId : null);
}
