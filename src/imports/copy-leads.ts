import type { LeadRow } from '../domain/import.js';
import { type LeadDraft, type LeadRecord, SCORING_FIELDS } from '../domain/lead.js';
import {
  blankTexts,
  headerOf,
  LEAD_FIELD_KEYS,
  LEAD_FIELDS,
  LEAD_TEXT_KEYS,
  type LeadField,
} from '../domain/lead-fields.js';
import type { NewImport } from '../store/imports/imports.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import type { LeadsToTake } from './leads-to-take.js';

const PAGE = 500;

/** The leads of an offer, to be copied into another one: every field and kept column, without their ids and results. */
export type LeadsToCopy = LeadsToTake & { readonly layout: NewImport };

/** Prepares the leads of an offer for an import into another one; null where it has none. */
export async function leadsToCopy(store: WorkspaceStore, offerId: string): Promise<LeadsToCopy | null> {
  const keys = await store.leads.keysWithText(offerId);
  const fields = LEAD_FIELDS.filter((field) => keys.some((key) => key === LEAD_FIELD_KEYS[field]));
  if (fields.length === 0) return null;
  const headers = await store.results.extraHeaders({ offerId });
  const kept = new Set<string>();
  return {
    layout: layoutOf(fields, offerId),
    rows: rowsOf(store, offerId, kept),
    blankRows: () => null,
    keptHeaders: () => headers.filter((header) => kept.has(header)),
  };
}

function layoutOf(fields: readonly LeadField[], offerId: string): NewImport {
  return {
    filename: null,
    copiedFromId: offerId,
    columns: fields.map((field, place) => ({ header: headerOf(field), index: place + 1, field })),
    missingColumns: SCORING_FIELDS.filter((field) => !fields.includes(field)),
    format: null,
  };
}

async function* rowsOf(
  { leads }: WorkspaceStore,
  offerId: string,
  kept: Set<string>,
): AsyncGenerator<readonly LeadRow[]> {
  let row = 0;
  for (let after: string | null = null; ; ) {
    const page = await leads.page(offerId, { first: PAGE, after });
    yield page.rows.map((lead) => {
      for (const header of Object.keys(lead.extra)) kept.add(header);
      row += 1;
      return { row, draft: draftOf(lead) };
    });
    if (!page.hasNextPage) return;
    after = page.rows.at(-1)?.id ?? null;
  }
}

function draftOf(lead: LeadRecord): LeadDraft {
  const texts = blankTexts();
  for (const key of LEAD_TEXT_KEYS) texts[key] = lead[key];
  return Object.assign(texts, { scoringId: null, extra: lead.extra });
}
