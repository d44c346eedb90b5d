import { join } from 'node:path';
import { type FileToSend, send } from '../examples/send.js';
import { median, repeatedly, secondsOf, whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { atMost, type Findings } from './section.js';
import { startService } from './service-process.js';
import { watchAnswers } from './watch-answers.js';

const LEADS = 100_000;
const ROUNDS = 5;

const UPLOAD = `mutation ($offerId: ID!, $file: Upload!) { uploadOutcomes(offerId: $offerId, file: $file) {
  batch { recorded rejected } userErrors { message } } }`;
const PERFORMANCE = `query ($offerId: ID!) { scoringPerformance(offerId: $offerId) {
  sample { successes failures } byScore { leads rate { events trials } } lift { score { value low high } }
  ranking { score { value low high } aiAdds { value low high } verdict } factors { found rate { events trials } } } }`;
const PAGE = 'query ($offerId: ID!) { results(offerId: $offerId, first: 50) { nodes { score lead { name } } } }';

/** Measures recording and reporting an outcome for each of many leads, while another client reads pages. */
export async function outcomes(folder: string): Promise<Findings> {
  const csv = join(folder, 'leads.csv');
  await generateLeads(csv, LEADS);
  const service = await startService({ DATABASE_URL: `file:${join(folder, 'leads.db')}` });
  try {
    const offerId = await createOffer(service.url);
    await upload(service.url, offerId, csv);
    await score(service.url, offerId);
    const recorded = await secondsOf(() => send(service.url, UPLOAD, { offerId }, outcomeFile()));
    const watch = watchAnswers(() => send(service.url, PAGE, { offerId }));
    const reports = await repeatedly(ROUNDS, () => secondsOf(() => send(service.url, PERFORMANCE, { offerId })));
    const pages = await watch.stop();
    const rows = {
      'recorded from a file': { seconds: recorded.toFixed(2), 'outcomes/s': whole(LEADS / recorded) },
      'reported, median': { seconds: median(reports).toFixed(2), 'outcomes/s': whole(LEADS / median(reports)) },
      'a page meanwhile, median': { seconds: (median(pages) / 1_000).toFixed(3) },
      'the slowest page': { seconds: ((pages.at(-1) ?? 0) / 1_000).toFixed(3) },
    };
    const title = `${LEADS} outcomes of ${LEADS} leads, beside somebody who reads pages; ${service.peakMemory()} MB at most`;
    return {
      tables: [{ title, rows }],
      goals: [atMost(2, median(reports), `seconds of a report of ${LEADS} outcomes`)],
    };
  } finally {
    await service.stop();
  }
}

/** Makes outcomes: one lead in seven was won. */
function outcomeFile(): FileToSend {
  const rows = Array.from({ length: LEADS }, (_, number) => `C-${number},${number % 7 === 0 ? 'won' : 'lost'}\n`);
  return { name: 'outcomes.csv', content: new Blob(['external_id,outcome\n', ...rows]) };
}
