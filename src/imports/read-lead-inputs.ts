import type { LeadRow } from '../domain/import.js';
import { SCORING_FIELDS, type ScoringField } from '../domain/lead.js';
import { headerOf, LEAD_FIELD_KEYS, LEAD_FIELDS, type LeadKey } from '../domain/lead-fields.js';
import type { MappedColumn } from './columns/column-mapping.js';
import { nameKeptColumns } from './columns/kept-columns.js';
import { type ExtraInput, extraHeadersOf, extraTexts } from './extra-input.js';
import { createLeadReader } from './read-lead.js';
import { SEVERAL } from './several-in-cell.js';
import type { WarningCollector } from './warning-collector.js';

/** A lead as `addLeads` gets it. */
export type LeadInput = { readonly [Key in LeadKey]?: string | null } & {
  /** Columns that map to no field. */
  readonly extra?: readonly ExtraInput[] | null;
};

/** The columns of input objects as a table: one for each field and each extra column that any of them gives. */
export type InputColumns = {
  readonly columns: readonly MappedColumn[];
  readonly missingColumns: readonly ScoringField[];
};

export function inputColumns(inputs: readonly LeadInput[]): InputColumns {
  const given = LEAD_FIELDS.filter((field) => inputs.some((input) => input[LEAD_FIELD_KEYS[field]] != null));
  const headers = [...given.map(headerOf), ...extraHeadersOf(inputs)];
  const places = [...headers.keys()];
  const several = places.filter((place) => SEVERAL.has(given[place] ?? 'NAME'));
  const names = nameKeptColumns(headers, places.slice(given.length), several);
  return {
    columns: headers.map((header, place) => ({
      header,
      index: place + 1,
      field: given[place] ?? null,
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
    const extra = extraTexts(input);
    const cells = columns.map(({ field, header }) => (field ? input[LEAD_FIELD_KEYS[field]] : extra.get(header)) ?? '');
    return read({ row: position + 1, cells, fault: null, nonLead: null });
  });
  return { rows, keptHeaders };
}
