import { join } from 'node:path';
import { send } from '../examples/send.js';
import { median, whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { type ServiceProcess, startService } from './service-process.js';

const LEADS = 100_000;
const ROUNDS = 3;

const MODEL = {
  role: { decisionMaker: 15, influencer: 10 },
  completeness: 5,
  criteria: [
    { label: 'Country', field: 'LOCATION', cases: [{ test: 'CONTAINS', values: ['Germany', 'Austria'], points: 5 }] },
    { label: 'Free mail', field: 'EMAIL', cases: [{ test: 'CONTAINS', values: ['gmail.com'], points: -10 }] },
    { label: 'Size', column: 'Employees', cases: [{ test: 'BETWEEN', min: 51, max: 1_000, points: 15 }] },
    { label: 'Known', field: 'COMPANY', cases: [{ test: 'PRESENT', points: 1 }] },
    { label: 'Bio', field: 'LINKEDIN_BIO', cases: [{ test: 'BLANK', points: -3 }] },
  ],
};

/** What a preview takes beside a download of the same results, and how fast a publication recalculates them. */
export async function scoringModels(folder: string): Promise<void> {
  const csv = join(folder, 'leads.csv');
  await generateLeads(csv, LEADS);
  const env = { DATABASE_URL: `file:${join(folder, 'leads.db')}` };
  const loader = await startService(env);
  const offerId = await createOffer(loader.url);
  await upload(loader.url, offerId, csv);
  await score(loader.url, offerId);
  await loader.stop();
  const service = await startService(env);
  try {
    await measure(service, offerId);
  } finally {
    await service.stop();
  }
}

async function measure(service: ServiceProcess, offerId: string): Promise<void> {
  const [previews, downloads, recalculations]: number[][] = [[], [], []];
  const watch = watchHealth(service.url);
  for (let round = 1; round <= ROUNDS; round += 1) {
    downloads?.push(await secondsOf(() => download(service.url, offerId)));
    const model = { ...MODEL, note: `Round ${round}` };
    let draft = { id: '', revision: '' };
    previews?.push(await secondsOf(async () => (draft = await savePreviewed(service.url, offerId, model))));
    recalculations?.push(await secondsOf(() => publish(service.url, draft)));
  }
  const slowest = await watch.stop();
  const [preview, file, recalculation] = [previews, downloads, recalculations].map((seconds) => median(seconds ?? []));
  console.log(`\nA scoring model of five criteria over ${LEADS} results, medians:`);
  console.table({
    preview: { seconds: preview?.toFixed(2), 'of a download': ((preview ?? 0) / (file ?? 1)).toFixed(2) },
    recalculation: { seconds: recalculation?.toFixed(2), 'results/s': whole(LEADS / (recalculation ?? 1)) },
  });
  console.log(`Slowest /healthz meanwhile: ${whole(slowest)} ms; peak memory: ${service.peakMemory()} MB`);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

async function download(url: string, offerId: string): Promise<void> {
  const query = 'mutation ($offerId: ID!) { exportResults(offerId: $offerId) { download { url } } }';
  const { exportResults } = await send(url, query, { offerId });
  await (await fetch(exportResults.download.url)).body?.pipeTo(new WritableStream());
}

async function savePreviewed(url: string, offerId: string, model: object) {
  const query = `mutation ($offerId: ID!, $model: ScoringModelInput!) {
    saveScoringModelDraft(offerId: $offerId, model: $model) {
      draft { id revision preview { leads raised lowered kept crossings { from to count } criteria { matches } } }
    }
  }`;
  const { saveScoringModelDraft } = await send(url, query, { offerId, model });
  return saveScoringModelDraft.draft as { id: string; revision: string };
}

async function publish(url: string, draft: { readonly id: string; readonly revision: string }): Promise<void> {
  const query = `mutation ($id: ID!, $revision: String!) {
    publishScoringModel(id: $id, revision: $revision, waitSeconds: 30) { run { id status } }
  }`;
  const { publishScoringModel } = await send(url, query, draft);
  let { status } = publishScoringModel.run;
  while (status !== 'COMPLETED') {
    const ask = 'query ($id: ID!) { scoringRun(id: $id) { status } }';
    status = (await send(url, ask, { id: publishScoringModel.run.id })).scoringRun.status;
  }
}

/** Asks for `/healthz` over and over; answers the longest time that it took, in milliseconds. */
function watchHealth(url: string) {
  let isWatching = true;
  const watching = (async () => {
    let longest = 0;
    while (isWatching) {
      longest = Math.max(longest, 1_000 * (await secondsOf(() => fetch(`${url}/healthz`))));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return longest;
  })();
  return {
    stop() {
      isWatching = false;
      return watching;
    },
  };
}
