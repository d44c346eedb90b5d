import { randomLcg } from 'd3-random';
import { apolloExport } from './apollo-export.js';
import { send } from './send.js';

const OFFER = {
  name: 'Outreach automation for sales teams',
  valueProps: ['Books more meetings', 'Writes first messages'],
  idealUseCases: ['B2B software companies that sell by phone and e-mail'],
  idealCustomer: {
    industries: ['Computer Software', 'Internet'],
    decisionMakers: ['VP Sales', 'Head of Sales', 'Chief Revenue Officer'],
    influencers: ['Sales Manager', 'Revenue Operations Manager'],
  },
};

const CREATE_OFFER = 'mutation ($input: CreateOfferInput!) { createOffer(input: $input) { offer { id } } }';
const UPLOAD_LEADS =
  'mutation ($offerId: ID!, $file: Upload!) { uploadLeads(offerId: $offerId, file: $file) { leadImport { created } } }';
const SCORE_OFFER = `mutation ($offerId: ID!) { scoreOffer(offerId: $offerId, waitSeconds: 30) { run { status } } }`;
const RESULTS = `query ($offerId: ID!, $filter: ResultFilter, $orderBy: ResultOrder!, $first: Int!) {
  results(offerId: $offerId, filter: $filter, orderBy: $orderBy, first: $first) { nodes { score lead { id } } } }`;
const RECORD_OUTCOMES = `mutation ($offerId: ID!, $outcomes: [OutcomeInput!]!) {
  recordOutcomes(offerId: $offerId, outcomes: $outcomes) { batch { recorded } userErrors { message } } }`;
const PERFORMANCE = `query ($offerId: ID!) { scoringPerformance(offerId: $offerId) {
  sample { successes failures open } byGrade { grade rate { events trials share low high } }
  ranking { score { value low high } rules { value low high } ai { value low high } verdict }
  cautions { message } shortfalls { message } } }`;

/** Leads that were called from the top of the list, and randomly chosen ones, to learn the success rate of low scores. */
const [FROM_THE_TOP, DRAWN] = [300, 150];

type Scored = { readonly score: number | null; readonly lead: { readonly id: string } };

/** Shows made-up leads, a few hundred made-up outcomes, and the report on their scores. */
export async function demoOutcomes(url: string): Promise<void> {
  const { createOffer } = await send(url, CREATE_OFFER, { input: OFFER });
  const offerId = createOffer.offer.id;
  const leads = { name: 'apollo-contacts-export.csv', content: new Blob([apolloExport({ leads: 1_500, seed: 3 })]) };
  await send(url, UPLOAD_LEADS, { offerId }, leads);
  await send(url, SCORE_OFFER, { offerId });
  const top = await send(url, RESULTS, { offerId, orderBy: 'SCORE_DESC', first: FROM_THE_TOP });
  const filter = { maxScore: 49 };
  const drawn = await send(url, RESULTS, { offerId, orderBy: 'SHUFFLED', first: DRAWN, filter });
  const called = new Map<string, Scored>(
    [...top.results.nodes, ...drawn.results.nodes].map((row) => [row.lead.id, row]),
  );
  const outcomes = madeUpOutcomes([...called.values()]);
  await send(url, RECORD_OUTCOMES, { offerId, outcomes });
  console.log(`\nOffer: ${OFFER.name}\n\n${outcomes.length} made-up outcomes were recorded.\n`);
  printReport((await send(url, PERFORMANCE, { offerId })).scoringPerformance);
  console.log('\nIn the console (npm start): choose the offer, then Proof.');
}

/** Makes outcomes: the higher the score, the more likely a sale; the same outcomes each time. */
function madeUpOutcomes(called: readonly Scored[]) {
  const random = randomLcg(0.19);
  return called.flatMap(({ score, lead }) => {
    const chance = 0.06 + 0.4 * ((score ?? 0) / 100) ** 2;
    const [luck, isOpen] = [random(), random() < 0.1];
    const kind = luck < chance ? 'WON' : luck < 2 * chance ? 'MEETING' : isOpen ? 'CONTACTED' : 'LOST';
    return [{ scoringId: lead.id, kind, note: 'Made up' }];
  });
}

type Interval = { readonly low: number; readonly high: number };
type Report = {
  readonly sample: { readonly [count: string]: number };
  readonly byGrade: readonly { readonly grade: string; readonly rate: Interval & RateCounts }[];
  readonly ranking:
    | (Record<'score' | 'rules' | 'ai', Interval & { readonly value: number }> & { verdict: string })
    | null;
  readonly cautions: readonly { readonly message: string }[];
  readonly shortfalls: readonly { readonly message: string }[];
};
type RateCounts = { readonly events: number; readonly trials: number; readonly share: number | null };

function printReport({ sample, byGrade, ranking, cautions, shortfalls }: Report): void {
  console.log(`Won ${sample.successes}, lost ${sample.failures}, open ${sample.open}`);
  for (const { grade, rate } of byGrade) {
    const share = rate.share === null ? 'too few to tell' : `${percent(rate.share)} won (${range(rate, percent)})`;
    console.log(`  ${grade}: ${rate.events} of ${rate.trials}, ${share}`);
  }
  if (ranking) {
    for (const layer of ['score', 'rules', 'ai'] as const) {
      const { value, ...interval } = ranking[layer];
      console.log(
        `Ranking by ${layer.padEnd(5)}: ${value.toFixed(2)} (${range(interval, (figure) => figure.toFixed(2))})`,
      );
    }
    console.log(`Does the AI help? ${ranking.verdict}`);
  }
  for (const { message } of [...shortfalls, ...cautions]) console.log(`- ${message}`);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function range({ low, high }: Interval, shown: (figure: number) => string): string {
  return `${shown(low)} to ${shown(high)}`;
}
