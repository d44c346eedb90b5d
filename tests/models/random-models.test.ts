import fc from 'fast-check';
import { expect, inject, it, vi } from 'vitest';
import { COLUMNS, models, TEXTS } from '../scoring/model/random-models.js';
import { createOffer, uploadCsv } from '../support/builders.js';
import type { Client } from '../support/client.js';
import { PublishDocument, type ScoringModelInput } from '../support/generated/graphql.js';
import { type Draft, type GradedResult, gradedList, modelsOf, saveDraft } from '../support/models.js';
import { startBioService } from '../support/results.js';
import { score } from '../support/scoring.js';
import { csv } from '../support/uploads.js';

vi.setConfig({ testTimeout: 300_000 });

const LEADS = 50;
/** PostgreSQL takes longer for each, and differs in how results are kept alone. */
const MODELS = inject('database') === 'sqlite' ? 200 : 50;
const ROLES = ['CEO', 'Sales Manager', 'Intern', ...TEXTS];
const INDUSTRIES = ['Freight carriers', 'Logistics', ''];
const BIOS = ['HIGH', 'MEDIUM', 'LOW', 'FAILS'];
const GRADES = ['A', 'B', 'C', 'D', null] as const;

type Results = ReadonlyMap<string, GradedResult>;
type Pair = { readonly before: GradedResult; readonly after: GradedResult };

/** An offer with scored leads whose fields and columns hold what random models look for; some without a verdict. */
async function offerOfManyKinds(client: Client): Promise<string> {
  const pick = (list: readonly string[], place: number) => `"${list[place % list.length]}"`;
  const rows = Array.from({ length: LEADS }, (_, place) =>
    [
      `P${place}`,
      pick(ROLES, place),
      pick(TEXTS, 3 * place),
      pick(INDUSTRIES, place),
      pick(TEXTS, 5 * place),
      pick(BIOS, Math.floor(place / 3)),
      `p${place}@${place % 2 ? 'gmail.com' : 'acme.example'}`,
      ...COLUMNS.map((_, column) => pick(TEXTS, (column + 2) * place + column)),
    ].join(),
  );
  const header = ['name,role,company,industry,location,linkedin_bio,email', ...COLUMNS].join();
  const offerId = await createOffer(client);
  expect(await uploadCsv(client, offerId, csv(header, ...rows))).toMatchObject({ created: LEADS });
  await score(client, offerId);
  return offerId;
}

async function resultsByLead(client: Client, offerId: string): Promise<Results> {
  return new Map((await gradedList(client, offerId)).map((result) => [result.lead.id, result]));
}

/** The results that a preview compares: those with a verdict, or none that is needed, by both models. */
function pairsOf(before: Results, after: Results): Pair[] {
  const hasFailed = (result: GradedResult | undefined) => result?.status === 'AI_FAILED';
  return [...before.values()].flatMap((result) => {
    const now = after.get(result.lead.id);
    return now && !hasFailed(result) && !hasFailed(now) ? [{ before: result, after: now }] : [];
  });
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function expectSums({ status, score, rule, ai, factors }: GradedResult, maxFit: number): void {
  const { role, industry, completeness, criteriaPoints, limitPoints } = rule;
  const parts = [role.points, industry.points, completeness.points, criteriaPoints, limitPoints];
  expect(sumOf(parts)).toBe(rule.points);
  expect(rule.points >= 0 && rule.points <= maxFit).toBe(true);
  expect(score === null).toBe(status !== 'SCORED');
  if (score === null) return;
  expect(score).toBe(rule.points + (ai?.points ?? Number.NaN));
  expect(score).toBe(sumOf(factors.map(({ points }) => points)));
  expect(score >= 0 && score <= 100).toBe(true);
}

/** Expects of each lead that the preview said what became of it, or that nothing would. */
function expectForetold({ movers, crossing }: Draft['preview'], pairs: readonly Pair[]): void {
  const moves = new Map([...movers, ...crossing].map((move) => [move.result.id, move]));
  for (const { before, after } of pairs) {
    const move = moves.get(after.id);
    if (!move) {
      expect([after.score, after.grade]).toEqual([before.score, before.grade]);
      continue;
    }
    expect([after.score, after.grade]).toEqual([move.score, move.grade]);
    expect(after.factors.map(({ evidence: _, ...factor }) => factor)).toEqual(move.factors);
  }
}

function expectCounted(preview: Draft['preview'], pairs: readonly Pair[]): void {
  const countOf = (holds: (pair: Pair) => boolean) => pairs.filter(holds).length;
  const scores = pairs.flatMap(({ after }) => after.score ?? []);
  expect(preview.leads).toBe(pairs.length);
  expect(preview.after.scores.flatMap(({ score, count }) => new Array<number>(count).fill(score))).toEqual(
    scores.toSorted((one, other) => one - other),
  );
  expect(preview.after.disqualified).toBe(countOf(({ after }) => after.status === 'DISQUALIFIED'));
  for (const { grade, count } of preview.after.grades)
    expect(count).toBe(countOf(({ after }) => after.grade === grade));
  const crossings = GRADES.flatMap((from) =>
    GRADES.map((to) => ({
      from,
      to,
      count: countOf(({ before, after }) => before.grade === from && after.grade === to),
    })),
  );
  expect(preview.crossings).toEqual(crossings.filter(({ from, to, count }) => from !== to && count > 0));
}

it('are foretold by their previews for each lead, and their points add up, whatever the model', async () => {
  const { client } = await startBioService();
  const offerId = await offerOfManyKinds(client);
  let before = await resultsByLead(client, offerId);
  let moved = 0;
  const property = fc.asyncProperty(models, async (model) => {
    const { id, revision, preview } = await saveDraft(client, offerId, model as ScoringModelInput);
    const { publishScoringModel } = await client.run(PublishDocument, { id, revision });
    expect(publishScoringModel.run).toMatchObject({ status: 'COMPLETED', usage: { requests: 0 } });
    const after = await resultsByLead(client, offerId);
    const pairs = pairsOf(before, after);
    for (const result of after.values()) expectSums(result, model.maxFit);
    expectForetold(preview, pairs);
    expectCounted(preview, pairs);
    before = after;
    moved += preview.movers.length;
  });
  await fc.assert(property, { numRuns: MODELS, endOnFailure: true });
  expect(moved).toBeGreaterThan(10 * MODELS);
  expect((await modelsOf(client, offerId)).counts).toMatchObject({ leads: LEADS, stale: 0 });
});
