import { join } from 'node:path';
import { send } from '../examples/send.js';
import { median, secondsOf, whole } from './figures.js';
import { generateLeads } from './generate-leads.js';
import { createOffer, score, upload } from './operations.js';
import { atLeast, atMost, type Findings } from './section.js';
import { type ServiceProcess, startService } from './service-process.js';

const LEADS = 100_000;
const ROUNDS = 3;

/** Makes a model that changes the score of nearly every lead in each round. */
function modelOf(round: number) {
  return {
    role: { decisionMaker: 15, influencer: 10 },
    completeness: 5,
    criteria: [
      { label: 'Country', field: 'LOCATION', cases: [{ test: 'CONTAINS', values: ['Germany', 'Austria'], points: 5 }] },
      { label: 'Free mail', field: 'EMAIL', cases: [{ test: 'CONTAINS', values: ['gmail.com'], points: -10 }] },
      { label: 'Size', column: 'Employees', cases: [{ test: 'BETWEEN', min: 51, max: 1_000, points: 15 }] },
      { label: 'Known', field: 'COMPANY', cases: [{ test: 'PRESENT', points: round }] },
      { label: 'Bio', field: 'LINKEDIN_BIO', cases: [{ test: 'BLANK', points: -3 }] },
    ],
  };
}

/** A draft that has been previewed. */
export type SavedDraft = { readonly id: string; readonly revision: string };

/** Compares a preview to a download of the same results, and measures how fast a publication recalculates them. */
export async function scoringModels(folder: string): Promise<Findings> {
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
    return await measure(service, offerId);
  } finally {
    await service.stop();
  }
}

async function measure(service: ServiceProcess, offerId: string): Promise<Findings> {
  const previews: number[] = [];
  const downloads: number[] = [];
  const recalculations: number[] = [];
  const watch = watchHealth(service.url);
  for (let round = 1; round <= ROUNDS; round += 1) {
    downloads.push(await secondsOf(() => download(service.url, offerId)));
    let draft: SavedDraft = { id: '', revision: '' };
    previews.push(await secondsOf(async () => (draft = await saveDraft(service.url, offerId, modelOf(round)))));
    recalculations.push(await secondsOf(() => publish(service.url, draft)));
  }
  const slowest = await watch.stop();
  const [preview, speed] = [median(previews), LEADS / median(recalculations)];
  const ofDownload = preview / median(downloads);
  const rows = {
    preview: { seconds: preview.toFixed(2), 'of the time of a download': ofDownload.toFixed(2) },
    recalculation: { seconds: median(recalculations).toFixed(2), 'results/s': whole(speed) },
    'slowest `/healthz` meanwhile': { seconds: (slowest / 1_000).toFixed(3) },
  };
  const title = `A scoring model of five criteria over ${LEADS} results, medians; ${service.peakMemory()} MB at most`;
  return {
    tables: [{ title, rows }],
    goals: [
      atMost(1.5, ofDownload, 'preview, to a download'),
      atLeast(10_000, speed, 'results recalculated a second'),
      atMost(250, slowest, 'slowest `/healthz` in milliseconds'),
    ],
  };
}

async function download(url: string, offerId: string): Promise<void> {
  const query = 'mutation ($offerId: ID!) { exportResults(offerId: $offerId) { download { url } } }';
  const { exportResults } = await send(url, query, { offerId });
  await (await fetch(exportResults.download.url)).body?.pipeTo(new WritableStream());
}

/** Saves a draft, which previews it. */
export async function saveDraft(url: string, offerId: string, model: object) {
  const query = `mutation ($offerId: ID!, $model: ScoringModelInput!) {
    saveScoringModelDraft(offerId: $offerId, model: $model) {
      draft { id revision preview { leads raised lowered kept crossings { from to count } criteria { matches } } }
    }
  }`;
  const { saveScoringModelDraft } = await send(url, query, { offerId, model });
  return saveScoringModelDraft.draft as SavedDraft;
}

/** Publishes a draft, and waits until its results are recalculated. */
export async function publish(url: string, draft: SavedDraft): Promise<void> {
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

/** Requests `/healthz` repeatedly; returns the longest response time, in milliseconds. */
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
