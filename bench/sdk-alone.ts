import { GoogleGenAI } from '@google/genai';
import pLimit from 'p-limit';
import { buildRequest } from '../src/ai/gemini/request.js';
import { numberLeads } from '../src/ai/llm/document.js';
import { OFFER } from './offer.js';
import { readLeads } from './read-leads.js';

// Sends the requests of a run by the SDK alone, as fast as it can, and prints the seconds that they took.
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
  await client.models.generateContent(buildRequest('none', OFFER, numberLeads(batch), 1));
});
console.log((performance.now() - start) / 1_000);
