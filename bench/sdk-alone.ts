import { GoogleGenAI } from '@google/genai';
import pLimit from 'p-limit';
import { buildRequest } from '../src/ai/gemini/request.js';
import { documentOf, numberLeads } from '../src/ai/llm/document.js';
import { INSTRUCTIONS } from '../src/ai/llm/prompt.js';
import { OFFER } from './offer.js';
import { readLeads } from './read-leads.js';

// Sends the requests of a run with only the SDK, as fast as possible, and prints the seconds.
const [url = '', csv = '', concurrency = '', batchSize = ''] = process.argv.slice(2);

const client = new GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: url } });
const leads = await readLeads(csv);
const size = Number(batchSize);
const batches = Array.from({ length: Math.ceil(leads.length / size) }, (_, place) =>
  leads.slice(place * size, (place + 1) * size),
);
const limit = pLimit(Number(concurrency));
const start = performance.now();
await limit.map(batches, async (batch) => {
  const document = JSON.stringify(documentOf(OFFER, numberLeads(batch)));
  await client.models.generateContent(
    buildRequest('none', { instructions: INSTRUCTIONS, document, leads: batch.length, attempt: 1 }),
  );
});
console.log((performance.now() - start) / 1_000);
