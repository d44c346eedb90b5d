import type { LeadRow } from '../domain/import.js';
import { SCORING_FIELDS, type ScoringField } from '../domain/lead.js';
import { headerOf, LEAD_FIELD_KEYS, LEAD_FIELDS, type LeadField, type LeadKey } from '../domain/lead-fields.js';
import type { MappedColumn } from './columns/column-mapping.js';
import { nameKeptColumns } from './columns/kept-columns.js';
import { createLeadReader } from './read-lead.js';
import { SEVERAL } from './several-in-cell.js';
import type { WarningCollector } from './warning-collector.js';

/** A lead as `addLeads` is given it. */
export type LeadInput = { readonly [Key in LeadKey]?: string | null };

/** What input objects amount to as a table: a column for each field that one of them gives. */
export type InputColumns = {
  readonly columns: readonly (MappedColumn & { readonly field: LeadField })[];
  readonly missingColumns: readonly ScoringField[];
};

export function inputColumns(inputs: readonly LeadInput[]): InputColumns {
  const given = LEAD_FIELDS.filter((field) => inputs.some((input) => input[LEAD_FIELD_KEYS[field]] != null));
  const several = [...given.keys()].filter((place) => SEVERAL.has(given[place] ?? 'NAME'));
  const names = nameKeptColumns(given.map(headerOf), several);
  return {
    columns: given.map((field, place) => ({
      header: headerOf(field),
      index: place + 1,
      field,
      turn: 0,
      keptAs: names.get(place) ?? null,
    })),
    missingColumns: SCORING_FIELDS.filter((field) => !given.includes(field)),
  };
}

/** Reads input objects by the rules for a file's rows: `row` is the position from 1, `cells` follow `inputColumns`. */
export function readLeadInputs(inputs: readonly LeadInput[], maxCellLength: number, warnings: WarningCollector) {
  const { columns, missingColumns } = inputColumns(inputs);
  const { read, keptHeaders } = createLeadReader(
    { columns, missingColumns, isOwnFile: false, leftOut: [] },
    { maxCellLength, isLossy: false },
    warnings,
  );
  const rows = inputs.map((input, position): LeadRow => {
    const cells = columns.map(({ field }) => input[LEAD_FIELD_KEYS[field]] ?? '');
    return read({ row: position + 1, cells, fault: null, nonLead: null });
  });
  return { rows, keptHeaders };
}
