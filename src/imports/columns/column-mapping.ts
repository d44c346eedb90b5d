import type { ScoringField } from '../../domain/lead.js';
import type { LeadField } from '../../domain/lead-fields.js';
import type { ColumnOverride } from './overrides.js';

/** A client's word on one column of leads. */
export type ColumnMappingInput = ColumnOverride<LeadField>;

/** A column and the field that takes it. */
export type MappedColumn = {
  /** The header's text, trimmed; may be blank. */
  readonly header: string;
  /** The column's place, from 1. */
  readonly index: number;
  readonly field: LeadField | null;
  /** 0 where the field is read from it at once; a column of a later turn is read in rows in which those before are blank. */
  readonly turn: number;
  /** The name under which the lead keeps text of the column that no field takes; null where it keeps none. */
  readonly keptAs: string | null;
};

/** What a header row means. */
export type ColumnMapping = {
  readonly columns: readonly MappedColumn[];
  /** Which of the five fields that scoring reads have no column. */
  readonly missingColumns: readonly ScoringField[];
  /** The file is an export of this service or its list of rejected rows, so its formulas are guarded. */
  readonly isOwnFile: boolean;
  /** For each field that several columns could be equally well, a sentence that says so. */
  readonly leftOut: readonly string[];
};
