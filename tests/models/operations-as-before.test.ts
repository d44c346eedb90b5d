import { expect, it } from 'vitest';
import { made, offerInput } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { download } from '../support/downloads.js';
import * as api from '../support/generated/graphql.js';
import { modelsOf, publish } from '../support/models.js';
import { allResults, leadWith, startBioService } from '../support/results.js';
import { csv } from '../support/uploads.js';

const STANDARD_HEADER =
  'scoring_id,external_id,name,role,company,industry,location,linkedin_bio,email,linkedin_url,phone,score,intent,status,' +
  'role_points,industry_points,completeness_points,rule_points,ai_points,reasoning,ai_provider,ai_model,scored_at,Notes';

const FILE = {
  name: 'leads.csv',
  content: csv(
    'external_id,name,role,company,industry,location,linkedin_bio,Notes',
    'A1,Ann,CEO,Acme,Freight,Oslo,HIGH,met twice',
    'A2,Bea,Sales Manager,Acme,Logistics,Oslo,MEDIUM,',
    'A3,Cy,Intern,Acme,Bakery,,LOW,',
    'A4,Dee,CEO,Acme,Freight,Oslo,FAILS,',
    ',,,,,,,a note alone',
  ),
};

/** Done with an offer, in the middle of the operations about it; answers the ids of runs that are not theirs. */
type Between = (client: Client, offerId: string) => Promise<readonly string[]>;

const untouched: Between = async () => [];

const publishBuiltIn: Between = async (client, offerId) => {
  const { run, scoringModel } = await publish(client, offerId, {});
  expect(scoringModel?.version).toBe(1);
  return [made(run, offerId).id];
};

async function makeOffer(client: Client) {
  const created = await client.run(api.CreateOfferDocument, { input: offerInput() });
  const id = made(created.createOffer.offer, created).id;
  const idealCustomer = { industries: ['Freight'], adjacentIndustries: ['Logistics'] };
  const updated = await client.run(api.UpdateOfferDocument, { id, input: { idealCustomer } });
  return { id, answers: { created, updated } };
}

async function bringLeads(client: Client, offerId: string) {
  const previewed = await client.upload(api.PreviewLeadsDocument, { offerId }, FILE);
  const uploaded = await client.upload(api.UploadLeadsDocument, { offerId }, FILE);
  const added = await client.run(api.AddLeadsDocument, { offerId, leads: [leadWith('CEO', 'LOW', { name: 'Eve' })] });
  const id = made(uploaded.uploadLeads.leadImport, uploaded).id;
  const imported = await client.run(api.LeadImportDocument, { id });
  const leads = await client.run(api.OfferLeadsDocument, { id: offerId });
  return { previewed, uploaded, added, imported, leads };
}

async function scoreLeads(client: Client, offerId: string) {
  const scored = await client.run(api.ScoreOfferDocument, { offerId, waitSeconds: 30 });
  const id = made(scored.scoreOffer.run, scored).id;
  const run = await client.run(api.ScoringRunDocument, { id });
  const cancelled = await client.run(api.CancelScoringRunDocument, { id });
  const states = [];
  for await (const { data } of client.subscribe(api.ScoringProgressDocument, { runId: id })) states.push(data);
  return { scored, run, cancelled, progress: states.at(-1) };
}

async function readResults(client: Client, offerId: string) {
  const results = await client.run(api.ResultsDocument, { offerId, orderBy: 'SCORE_ASC', first: 3 });
  const filter = { intents: ['HIGH' as const], minScore: 0 };
  const high = await client.run(api.ResultsDocument, { offerId, filter });
  const pages = await allResults(client, { offerId, first: 2 });
  const lead = await client.run(api.LeadDocument, { id: made(pages[0], pages).lead.id });
  const exported = await client.run(api.ExportResultsDocument, { offerId });
  const file = (await download(made(exported.exportResults.download, exported).url)).text;
  return { results, high, pages, lead, exported, file };
}

/** What the client's operations answer about an offer, from its beginning to its end. */
async function walk(client: Client, between: Between) {
  const { id, answers: offerMade } = await makeOffer(client);
  const runs = [...(await between(client, id))];
  const brought = await bringLeads(client, id);
  runs.push(...(await between(client, id)));
  const scored = await scoreLeads(client, id);
  runs.push(...(await between(client, id)));
  const read = await readResults(client, id);
  const offers = await client.run(api.OffersDocument, { first: 1 });
  const { offer } = await client.run(api.OfferDocument, { id });
  const ownRuns = offer?.runs.nodes.filter((run) => !runs.includes(run.id));
  const counts = (await modelsOf(client, id)).counts;
  const leadId = read.pages[0]?.lead.id ?? '';
  const removed = [
    await client.run(api.DeleteLeadDocument, { id: leadId }),
    await client.run(api.DeleteOfferDocument, { id }),
  ];
  return { offerMade, brought, scored, read, offers, offer: { ...offer, runs: ownRuns }, counts, removed };
}

/** The same text for answers that differ in nothing but ids, times and links. */
function plain(answers: object): unknown {
  const ids: string[] = [];
  const numbered = (id: string) => `id ${ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1}`;
  const told = JSON.stringify(answers, (key, value) => (/^(?:url|cursor|endCursor)$/.test(key) ? typeof value : value));
  return JSON.parse(
    told
      .replace(/(?:offer|lead|import|run|result)_[0-9a-f]{32}/g, numbered)
      .replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, 'time'),
  );
}

it('answers every operation as before, when an offer has the built-in model, untouched or published as {}', async () => {
  const [one, other] = [await startBioService(), await startBioService()];
  const answers = await walk(one.client, untouched);
  expect(plain(await walk(other.client, publishBuiltIn))).toEqual(plain(answers));

  const { pages, file } = answers.read;
  expect(pages.map(({ lead, score, rule, ai }) => [lead.name, score, rule.points, ai?.points])).toEqual([
    ['Ann', 100, 50, 50],
    ['Bea', 60, 30, 30],
    ['Eve', 30, 20, 10],
    ['Cy', 10, 0, 10],
    ['Dee', null, 50, undefined],
  ]);
  expect(file.split('\r\n')[0]).toBe(STANDARD_HEADER);
  expect(answers.counts).toMatchObject({ leads: 5, scored: 4, failed: 1, disqualified: 0, unscored: 0 });
  for (const { factors, score } of pages) {
    expect(factors.map(({ code, maxPoints }) => [code, maxPoints])).toEqual(
      [
        ['ROLE', 20],
        ['INDUSTRY', 20],
        ['COMPLETENESS', 10],
        ['INTENT', 50],
      ].slice(0, score === null ? 3 : 4),
    );
  }
});
