import type { FileFormat, ImportColumn, ImportCounts, ImportRecord, RowRejection } from '../domain/import.js';
import type { ImportWarning } from '../domain/import-warning.js';
import type { LeadRecord } from '../domain/lead.js';
import type { LeadField } from '../domain/lead-fields.js';
import { type Checked, done, refused, type UserError } from '../domain/user-error.js';
import { OFFER_NOT_FOUND } from '../offers/write-offer.js';
import type { NewImport } from '../store/imports/imports.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import type { ColumnMappingInput, MappedColumn } from './columns/column-mapping.js';
import { leadsToCopy } from './copy-leads.js';
import type { GivenFormat } from './csv/read-csv.js';
import { headerFaults } from './extra-input.js';
import { ImportFault } from './faults.js';
import { firstDrafts, type SampleRow } from './first-drafts.js';
import type { LeadsToTake } from './leads-to-take.js';
import type { ImportLimits } from './limits.js';
import { inputColumns, type LeadInput, readLeadInputs } from './read-lead-inputs.js';
import { type LeadFile, readLeads } from './read-leads.js';
import { takeRows } from './take-rows.js';
import { type LeadToUpdate, updateLead } from './update-lead.js';
import { clientFault, named, type UploadedFile } from './uploaded-file.js';
import { type WarningCollector, warningCollector } from './warning-collector.js';

const MAX_INPUTS = 1_000;

/** The most rejected rows that a preview shows. */
const PREVIEWED_REJECTIONS = 500;

export type FileToRead = {
  readonly offerId: string;
  readonly file: Promise<UploadedFile>;
  readonly columns: readonly ColumnMappingInput[];
  readonly format?: GivenFormat;
};

/** The result that an upload of a file would have. */
export type ImportPreview = {
  readonly offerId: string;
  readonly filename: string;
  readonly format: FileFormat;
  readonly rowsRead: number;
  readonly wouldCreate: number;
  readonly wouldUpdate: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly blankRows: number;
  readonly columns: readonly (ImportColumn & { readonly samples: readonly string[] })[];
  readonly missingColumns: readonly LeadField[];
  /** The first valid rows. */
  readonly sampleRows: readonly SampleRow[];
  readonly warnings: readonly ImportWarning[];
  /** The first rejections. */
  readonly rejections: readonly RowRejection[];
};

export type ImportService = {
  /** Imports the leads of a file into an offer, all of them or none. */
  upload(request: FileToRead & { readonly requireAllColumns: boolean }): Promise<Checked<ImportRecord>>;
  /** Returns the result that `upload` would have, and stores nothing. */
  preview(request: FileToRead): Promise<Checked<ImportPreview>>;
  /** Replaces fields of a lead. */
  update(wanted: LeadToUpdate): Promise<Checked<LeadRecord>>;
  /** Takes up to 1,000 leads without a file, by the same rules. */
  add(request: { readonly offerId: string; readonly leads: readonly LeadInput[] }): Promise<Checked<ImportRecord>>;
  /** Copies the leads of an offer into another one, by the same rules. */
  copy(request: { readonly fromOfferId: string; readonly toOfferId: string }): Promise<Checked<ImportRecord>>;
};

export function importService(store: WorkspaceStore, limits: ImportLimits, now: () => Date): ImportService {
  async function commitRows(offerId: string, layout: NewImport, leads: LeadsToTake, warnings: WarningCollector) {
    return store.imports.write({ offerId, layout, now }, async (writer) => {
      const counts = await takeRows(writer, leads.rows, warnings, () => {});
      const found = { blankRows: leads.blankRows(), extraHeaders: leads.keptHeaders(), warnings: warnings.list() };
      return writer.commit({ ...counts, ...found }, now());
    });
  }

  /** Returns a client's fault as a value; an offer that was deleted during the import is such a fault too. */
  async function answer<Result>(
    offerId: string,
    work: () => Promise<Result>,
    argument = 'offerId',
  ): Promise<Checked<Result>> {
    const notFound = refused({ ...OFFER_NOT_FOUND, field: [argument] });
    if (!(await store.offers.find(offerId))) return notFound;
    try {
      return done(await work());
    } catch (error) {
      const fault = clientFault(error, limits.maxBytes);
      if (fault) return refused(fault);
      if (!(await store.offers.find(offerId))) return notFound;
      throw error;
    }
  }

  return {
    upload: ({ offerId, file, ...options }) =>
      answer(offerId, async () => {
        const warnings = warningCollector();
        const { filename, createReadStream } = await named(file);
        const leads = await readLeads(createReadStream, { limits, warnings, ...options });
        return commitRows(offerId, { filename, ...layoutOf(leads) }, leads, warnings);
      }),
    preview: ({ offerId, file, ...options }) =>
      answer(offerId, async () => {
        const warnings = warningCollector();
        const { filename, createReadStream } = await named(file);
        const leads = await readLeads(createReadStream, { limits, warnings, ...options });
        const layout = { filename, ...layoutOf(leads) };
        return store.imports.write({ offerId, layout, now }, async (writer) => {
          const rejections: RowRejection[] = [];
          const sampleRows: SampleRow[] = [];
          const counts = await takeRows(writer, firstDrafts(leads.rows, sampleRows), warnings, (rejection) => {
            if (rejections.length < PREVIEWED_REJECTIONS) rejections.push(rejection);
          });
          await writer.discard();
          const shown = { sampleRows, warnings: warnings.list(), rejections };
          return { offerId, filename, ...previewOf(leads, counts), ...shown };
        });
      }),
    update: (wanted) => updateLead(store, wanted, limits.maxCellLength),
    add: ({ offerId, leads }) =>
      answer(offerId, async () => {
        if (leads.length === 0) throw new ImportFault('EMPTY_FILE', 'Give one lead at least.', ['leads']);
        if (leads.length > MAX_INPUTS) {
          throw new ImportFault('TOO_MANY', `Give ${MAX_INPUTS} leads at most; upload a file for more.`, ['leads']);
        }
        const paths = leads.map((_, place) => ['leads', String(place)]);
        const [fault] = headerFaults(leads, paths, limits.maxCellLength);
        if (fault) throw new ImportFault(fault.code, fault.message, fault.field ?? []);
        const warnings = warningCollector();
        const { rows, keptHeaders } = readLeadInputs(leads, limits.maxCellLength, warnings);
        const { columns, missingColumns } = inputColumns(leads);
        const layout = { filename: null, columns: columns.map(withoutTurn), missingColumns, format: null };
        return commitRows(offerId, layout, { rows: [rows], keptHeaders, blankRows: () => null }, warnings);
      }),
    async copy({ fromOfferId, toOfferId }) {
      if (!(await store.offers.find(fromOfferId))) return refused({ ...OFFER_NOT_FOUND, field: ['fromOfferId'] });
      if (fromOfferId === toOfferId) return refused(SAME_OFFER);
      const work = async () => {
        const leads = await leadsToCopy(store, fromOfferId);
        if (!leads) throw new ImportFault('EMPTY_FILE', 'This offer has no leads to copy.', ['fromOfferId']);
        return commitRows(toOfferId, leads.layout, leads, warningCollector());
      };
      return answer(toOfferId, work, 'toOfferId');
    },
  };
}

const SAME_OFFER: UserError = {
  code: 'NOT_APPLICABLE',
  message: 'Both are the same offer. Choose another one that gets the leads.',
  field: ['toOfferId'],
};

function layoutOf({ format, mapping: { columns, missingColumns } }: LeadFile) {
  return {
    format,
    columns: columns.map(withoutTurn),
    missingColumns,
  };
}

function withoutTurn({ header, index, field }: MappedColumn): ImportColumn {
  return { header, index, field };
}

function previewOf(leads: LeadFile, { rowsRead, created, updated, duplicates, rejected }: ImportCounts) {
  const { format, columns, missingColumns } = layoutOf(leads);
  return {
    format,
    rowsRead,
    wouldCreate: created,
    wouldUpdate: updated,
    duplicates,
    rejected,
    blankRows: leads.blankRows(),
    columns: columns.map((column, place) => ({ ...column, samples: leads.samples[place] ?? [] })),
    missingColumns,
  };
}
