import type { ScoringField } from '../../domain/lead.js';
import type { LeadField } from '../../domain/lead-fields.js';
import type { ColumnOverride } from './overrides.js';

/** A client's mapping of one column of leads. */
export type ColumnMappingInput = ColumnOverride<LeadField>;

/** A column and its field. */
export type MappedColumn = {
  /** The header's text, trimmed; may be blank. */
  readonly header: string;
  /** The column's position, from 1. */
  readonly index: number;
  readonly field: LeadField | null;
  /** 0 where the column is always read; a column of a later turn is read in rows in which those before are blank. */
  readonly turn: number;
  /** The name under which the lead keeps the column's extra text; null where it keeps none. */
  readonly keptAs: string | null;
};

/** The meaning of a header row. */
export type ColumnMapping = {
  readonly columns: readonly MappedColumn[];
  /** Those of the five fields that scoring reads that have no column. */
  readonly missingColumns: readonly ScoringField[];
  /** The file is an export of this service or its list of rejected rows, so its formulas are guarded. */
  readonly isOwnFile: boolean;
  /** For each field for which several columns fit equally well, a sentence about it. */
  readonly leftOut: readonly string[];
};
