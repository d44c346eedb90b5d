import { openAsBlob } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { send } from '../examples/send.js';
import { OFFER } from './offer.js';

/** Milliseconds between two requests for the state of a run. */
const LOOK_INTERVAL = 500;

export async function createOffer(url: string): Promise<string> {
  const query = 'mutation ($input: CreateOfferInput!) { createOffer(input: $input) { offer { id } } }';
  return (await send(url, query, { input: OFFER })).createOffer.offer.id;
}

/** Uploads a file, and returns the seconds from the first byte sent to the report. */
export async function upload(url: string, offerId: string, csv: string): Promise<number> {
  const query = `mutation ($offerId: ID!, $file: Upload!) { uploadLeads(offerId: $offerId, file: $file) {
    leadImport { created } userErrors { message } } }`;
  const file = { name: 'leads.csv', content: await openAsBlob(csv) };
  const start = performance.now();
  await send(url, query, { offerId }, file);
  return (performance.now() - start) / 1_000;
}

/** Scores an offer, and returns the seconds from the start of the run to its end. Throws where leads are left. */
export async function score(url: string, offerId: string): Promise<number> {
  const start = 'mutation ($offerId: ID!) { scoreOffer(offerId: $offerId) { run { id } userErrors { message } } }';
  const { id } = (await send(url, start, { offerId })).scoreOffer.run;
  const look = 'query ($id: ID!) { scoringRun(id: $id) { status total scored message createdAt finishedAt } }';
  for (;;) {
    const { scoringRun: run } = await send(url, look, { id });
    if (run.finishedAt && run.scored !== run.total) throw new Error(`The run left leads: ${JSON.stringify(run)}`);
    if (run.finishedAt) return (Date.parse(run.finishedAt) - Date.parse(run.createdAt)) / 1_000;
    await delay(LOOK_INTERVAL);
  }
}
