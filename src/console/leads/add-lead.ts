import type { Client } from 'urql';
import { type Fault, faultsOf } from '../api/faults.js';
import {
  AddLeadDocument,
  type AddLeadMutation,
  type LeadField,
  UndoImportDocument,
} from '../generated/operations/graphql.js';
import { filledIn, LEAD_FORM_FIELDS, type WrittenLead } from '../lead/written-lead.js';
import { lastChange } from '../parts/last-change.js';

type Report = NonNullable<AddLeadMutation['addLeads']['leadImport']>;

/** Adds one lead; the toast describes the result, and can undo it. */
export async function addLead(client: Client, offerId: string, draft: WrittenLead): Promise<readonly Fault[]> {
  const result = await client.mutation(AddLeadDocument, { offerId, lead: filledIn(draft) }).toPromise();
  const faults = faultsOf(result, ({ addLeads }) => addLeads);
  const report = result.data?.addLeads.leadImport;
  if (faults.length > 0 || !report) return faults;
  if (report.rejected > 0) return report.rejections.nodes.map((rejection) => toFault(rejection, draft));
  const name = draft.name.trim() || draft.role.trim() || draft.company.trim() || 'The lead';
  const undo = async (client: Client) =>
    faultsOf(await client.mutation(UndoImportDocument, { id: report.id }).toPromise(), (data) => data.undoImport);
  lastChange.set({ offerId, text: `${name} ${becameOf(report)}.`, undo });
  return [];
}

function becameOf({ created, updated }: Report): string {
  if (created > 0) return 'is added';
  return updated > 0 ? 'existed already, and is updated' : 'existed already, with the same data';
}

/** Converts a rejected row to a fault of the field of its column. */
function toFault({ column, message }: Report['rejections']['nodes'][number], draft: WrittenLead): Fault {
  const found = LEAD_FORM_FIELDS.find(({ field }) => headerOf(field) === column);
  if (found) return { code: null, message, field: [found.key] };
  const place = filledIn(draft).extra?.findIndex(({ header }) => header === column) ?? -1;
  return { code: null, message, field: place < 0 ? null : ['extra', String(place), 'value'] };
}

function headerOf(field: LeadField): string {
  return field.toLowerCase();
}
