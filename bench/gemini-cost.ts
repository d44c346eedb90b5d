import { join } from 'node:path';
import { geminiClassifier } from '../src/ai/gemini/gemini-classifier.js';
import { generateLeads } from './generate-leads.js';
import { OFFER } from './offer.js';
import { readLeads } from './read-leads.js';
import type { Findings } from './section.js';

const LEADS = 1_000;
const BATCH_SIZES = [1, 5, 10, 20, 50];

/** Estimates the tokens of the prompt per lead, by the leads of a request. Sends no request: 4 letters count as one token. */
export async function geminiCost(folder: string): Promise<Findings> {
  const csv = join(folder, 'leads.csv');
  await generateLeads(csv, LEADS);
  const leads = await readLeads(csv);
  const { estimate } = geminiClassifier({ apiKey: 'none', model: 'none', concurrency: 1, batchSize: 1 });
  const rows = Object.fromEntries(
    BATCH_SIZES.map((size) => {
      const requests = Array.from({ length: LEADS / size }, (_, place) =>
        leads.slice(place * size, (place + 1) * size),
      );
      const tokens = requests.map((request) => estimate(OFFER, request));
      const aLead = (amounts: readonly number[]) =>
        Math.round(amounts.reduce((sum, amount) => sum + amount, 0) / LEADS);
      const row = {
        'requests / 1,000 leads': String(requests.length),
        'input tokens / lead': String(aLead(tokens.map(({ inputTokens }) => inputTokens))),
        'output tokens / lead': String(aLead(tokens.map(({ outputTokens }) => outputTokens))),
      };
      return [`${size} leads a request`, row];
    }),
  );
  const title = 'What Gemini is asked and answers, about (a token for 4 letters, verdicts without thoughts)';
  return { tables: [{ title, rows }] };
}
