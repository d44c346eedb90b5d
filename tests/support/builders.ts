import type { Client } from './client.js';
import {
  AddLeadsDocument,
  CreateOfferDocument,
  type CreateOfferInput,
  type ImportFieldsFragment,
  type LeadInput,
  UploadLeadsDocument,
} from './generated/graphql.js';

/** Returns an offer to create: made up, and without details of an ideal customer. */
export function offerInput(fields: Partial<CreateOfferInput> = {}): CreateOfferInput {
  return {
    name: 'Route planner',
    valueProps: ['Fewer empty miles'],
    idealUseCases: ['Freight carriers with their own fleet'],
    ...fields,
  };
}

/** Creates an offer and returns its id. */
export async function createOffer(client: Client, fields: Partial<CreateOfferInput> = {}): Promise<string> {
  const { createOffer } = await client.run(CreateOfferDocument, { input: offerInput(fields) });
  return made(createOffer.offer, createOffer).id;
}

/** Adds leads to an offer and returns the report. */
export async function addLeads(
  client: Client,
  offerId: string,
  leads: readonly LeadInput[],
): Promise<ImportFieldsFragment> {
  const { addLeads } = await client.run(AddLeadsDocument, { offerId, leads: [...leads] });
  return made(addLeads.leadImport, addLeads);
}

/** Uploads a CSV file to an offer and returns the report. */
export async function uploadCsv(
  client: Client,
  offerId: string,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<ImportFieldsFragment> {
  const { uploadLeads } = await client.upload(UploadLeadsDocument, { offerId }, { name: 'leads.csv', content });
  return made(uploadLeads.leadImport, uploadLeads);
}

/** Returns a lead with text in every field that scoring reads. */
export function someLead(fields: LeadInput = {}): LeadInput {
  return {
    name: 'Person',
    role: 'Head of Logistics',
    company: 'Company',
    industry: 'Freight',
    location: 'Oslo',
    linkedinBio: 'Runs 90 vans and is looking for route software.',
    ...fields,
  };
}

/** Returns so many complete leads that differ by their company: "Company 1", "Company 2" … */
export function someLeads(count: number): LeadInput[] {
  return Array.from({ length: count }, (_, place) =>
    someLead({ name: `Person ${place + 1}`, company: `Company ${place + 1}` }),
  );
}

/** Returns a value that must not be null; fails the test with the whole response where it is. */
export function made<Value>(value: Value | null | undefined, answer: unknown): Value {
  if (value == null) throw new Error(`The service answered ${JSON.stringify(answer)}`);
  return value;
}
