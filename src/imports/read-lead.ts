import type { LeadRow } from '../domain/import.js';
import { withoutFormulaGuard } from '../text/formula-guard.js';
import type { ColumnMapping } from './columns/column-mapping.js';
import type { CsvRecord } from './csv/non-lead-rows.js';
import { createDraftReader } from './read-draft.js';
import { type CellRules, findFault, withoutTrailingBlanks } from './row-faults.js';
import * as rejections from './row-rejections.js';
import { namesSeveralPeople } from './several-people.js';
import type { WarningCollector } from './warning-collector.js';

/** Reads the rows of a file. */
export type LeadReader = {
  /** Reads one row by the columns of its file: a lead, or a rejection. */
  read(record: CsvRecord): LeadRow;
  /** The headers of the extra columns that leads have so far. */
  keptHeaders(): string[];
};

export function createLeadReader(mapping: ColumnMapping, rules: CellRules, warnings: WarningCollector): LeadReader {
  const headers = mapping.columns.map(({ header }) => header);
  const drafts = createDraftReader(mapping, () => warnings.countRow('PLACEHOLDER'));
  const read = ({ row, cells: written, fault, nonLead }: CsvRecord): LeadRow => {
    const cells = withoutTrailingBlanks(mapping.isOwnFile ? written.map(withoutFormulaGuard) : written, headers.length);
    const rejected = { row, cells, width: headers.length };
    const reason = nonLead ? rejections.notALead(nonLead, cells) : findFault(rejected, fault, headers, rules);
    if (reason) return { row, rejection: rejections.reject(rejected, reason) };
    const draft = drafts.read(cells);
    if (draft === null) return { row, rejection: rejections.reject(rejected, rejections.emptyRow()) };
    if (namesSeveralPeople(draft.name)) warnings.countRow('SEVERAL_PEOPLE');
    return { row, draft };
  };
  return { read, keptHeaders: drafts.keptHeaders };
}
