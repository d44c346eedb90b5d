import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { ImportRecord } from '../domain/import.js';
import { OUTCOME_KINDS } from '../domain/outcome.js';
import { GRADES } from '../domain/scoring-model.js';
import type { OutcomeBatchRecord } from '../store/outcomes/outcome-records.js';
import { TEXT_ORDERS } from '../store/results/text-order.js';
import { DEFAULT_WORKSPACE } from '../store/workspace.js';
import type { FileRows } from './count-rows.js';
import { fileNameOf, type NamedFile } from './file-name.js';
import { EXPORT_LAYOUTS, LAYOUTS } from './layouts/layouts.js';
import type { ResultsToExport } from './result-rows.js';

// Links of a former version name none.
const workspace = z.string().default(DEFAULT_WORKSPACE);

/** The workspace and the rows that a link downloads. */
const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('results'),
    workspace,
    filter: z.object({
      offerId: z.string().nullable(),
      intents: z.array(z.enum(['HIGH', 'MEDIUM', 'LOW'])).nullable(),
      statuses: z.array(z.enum(['SCORED', 'AI_FAILED', 'DISQUALIFIED'])).nullable(),
      minScore: z.int().nullable(),
      maxScore: z.int().nullable(),
      importIds: z.array(z.string()).nullable(),
      scoredAfter: z.coerce.date().nullable(),
      // Links of a former version name neither.
      outcomes: z.array(z.enum(OUTCOME_KINDS)).nullable().default(null),
      hasOutcome: z.boolean().nullable().default(null),
      stale: z.boolean().nullable(),
      grounded: z.boolean().nullable(),
      // Links of a former version name none.
      confidence: z
        .array(z.enum(['FIRM', 'LIKELY', 'GUESS']))
        .nullable()
        .default(null),
      search: z.string().nullable(),
      // Links of former versions name none of these.
      grades: z.array(z.enum(GRADES)).nullable().default(null),
      minFit: z.int().nullable().default(null),
      overridden: z.boolean().nullable().default(null),
      needsReview: z.boolean().nullable().default(null),
      roles: z
        .array(z.enum(['DECISION_MAKER', 'INFLUENCER', 'OTHER']))
        .nullable()
        .default(null),
      industries: z
        .array(z.enum(['EXACT', 'ADJACENT', 'NONE']))
        .nullable()
        .default(null),
      hasPhone: z.boolean().nullable().default(null),
      hasEmail: z.boolean().nullable().default(null),
      columns: z
        .array(z.object({ column: z.string(), way: z.enum(['CONTAINS', 'EQUALS']), text: z.string() }))
        .nullable()
        .default(null),
    }),
    order: z.enum(['SCORE_DESC', 'SCORE_ASC', 'NEWEST', 'SHUFFLED', ...TEXT_ORDERS]),
    // Links of a former version name none.
    format: z.enum(['CSV', 'CSV_FOR_EXCEL', 'JSONL']).default('CSV'),
    // Links of a former version name none.
    layout: z.enum(EXPORT_LAYOUTS).default('STANDARD'),
  }),
  z.object({ kind: z.literal('rejected-rows'), workspace, importId: z.string() }),
  z.object({ kind: z.literal('rejected-outcomes'), workspace, batchId: z.string() }),
]);

export type DownloadContent = z.infer<typeof content>;

/** A file behind a signed link. */
export type Download = FileRows & {
  readonly url: string;
  readonly filename: string;
  readonly expiresAt: Date;
};

/** The result of checking a link. */
export type ReadLink =
  | { readonly state: 'VALID'; readonly content: DownloadContent }
  | { readonly state: 'FORGED' }
  | { readonly state: 'EXPIRED' };

/** Results to download, with their counts. */
export type ResultsToDownload = ResultsToExport & FileRows;

/** Makes links to the files of one workspace. */
export type WorkspaceLinks = {
  /** Puts the name of the offer into the file's name; null for the results of all offers. */
  results(wanted: ResultsToDownload, offerName: string | null): Download;
  rejectedRows(leadImport: ImportRecord, offerName: string): Download;
  rejectedOutcomes(batch: OutcomeBatchRecord, offerName: string): Download;
};

export type DownloadLinks = {
  within(workspace: string): WorkspaceLinks;
  /** Reads the path and query of a link, and checks its signature and expiry. */
  read(link: string): ReadLink;
};

export type LinkSettings = {
  readonly secret: string;
  /** The address under which clients reach the service, without a slash at its end. */
  readonly baseUrl: () => string;
  readonly minutes: number;
  readonly now: () => Date;
};

/** Makes links that are valid until they expire. Any change makes them invalid, since the signature covers path and query. */
export function downloadLinks({ secret, baseUrl, minutes, now }: LinkSettings): DownloadLinks {
  const sign = (link: string) => createHmac('sha256', secret).update(link).digest();

  function download(what: DownloadContent, named: NamedFile, counted: FileRows): Download {
    const filename = fileNameOf(named, now());
    const expires = Math.floor(now().getTime() / 1_000) + minutes * 60;
    const rows = Buffer.from(JSON.stringify(what)).toString('base64url');
    const link = `/downloads/${encodeURIComponent(filename)}?rows=${rows}&expires=${expires}`;
    const url = `${baseUrl()}${link}&signature=${sign(link).toString('base64url')}`;
    return { ...counted, url, filename, expiresAt: new Date(expires * 1_000) };
  }

  const within = (workspace: string): WorkspaceLinks => ({
    results({ filter, order, format, layout, rowCount, skippedRows, warnings }, offerName) {
      const { intents, statuses, confidence, importIds, outcomes, grades, roles, industries, columns } = filter;
      const lists = {
        intents: intents && [...intents],
        statuses: statuses && [...statuses],
        confidence: confidence && [...confidence],
        importIds: importIds && [...importIds],
        outcomes: outcomes && [...outcomes],
        grades: grades && [...grades],
        roles: roles && [...roles],
        industries: industries && [...industries],
        columns: columns && [...columns],
      };
      const ending = format === 'JSONL' ? 'jsonl' : 'csv';
      const named = { content: LAYOUTS[layout].filename, offerName, ending };
      const rows = { filter: { ...filter, ...lists }, order, format, layout };
      return download({ kind: 'results', workspace, ...rows }, named, { rowCount, skippedRows, warnings });
    },
    rejectedRows({ id, rejected }, offerName) {
      const named = { content: 'rejected-rows', offerName, ending: 'csv' };
      return download({ kind: 'rejected-rows', workspace, importId: id }, named, allOf(rejected));
    },
    rejectedOutcomes({ id, rejected }, offerName) {
      const named = { content: 'rejected-outcomes', offerName, ending: 'csv' };
      return download({ kind: 'rejected-outcomes', workspace, batchId: id }, named, allOf(rejected));
    },
  });

  return {
    within,
    read(link) {
      const [signed = '', signature = '', ...rest] = link.split('&signature=');
      if (rest.length > 0 || !isSigned(sign(signed), signature)) return { state: 'FORGED' };
      const query = new URLSearchParams(signed.split('?')[1]);
      if (Number(query.get('expires')) * 1_000 <= now().getTime()) return { state: 'EXPIRED' };
      const rows = Buffer.from(query.get('rows') ?? '', 'base64url').toString('utf8');
      return { state: 'VALID', content: content.parse(JSON.parse(rows)) };
    },
  };
}

function allOf(rowCount: number): FileRows {
  return { rowCount, skippedRows: 0, warnings: [] };
}

function isSigned(expected: Buffer, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  return (
    given.length === expected.length && timingSafeEqual(given, expected) && given.toString('base64url') === signature
  );
}
