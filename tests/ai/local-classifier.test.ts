import { expect, it } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { asking } from '../support/asking.js';
import { judge, someLead, someOffer } from './local-leads.js';

it('says that it is no model and sends no request', async () => {
  const classifier = localClassifier();
  expect(classifier).toMatchObject({ provider: 'LOCAL', batchSize: 50, concurrency: 16 });
  const { tokens, answers } = await classifier.classify(someOffer(), [{ ...someLead(), id: 'a' }], asking());
  expect(tokens).toEqual({ inputTokens: 0, outputTokens: 0, thoughtTokens: 0 });
  expect(answers.get('a')).toMatchObject({ ok: true, verdict: { model: null } });
});

it('answers each lead under its own id, when several are given', async () => {
  const leads = [
    { ...someLead(), id: 'decides' },
    { ...someLead({ role: 'Student', industry: 'Higher Education', linkedinBio: null }), id: 'studies' },
  ];
  const { answers } = await localClassifier().classify(someOffer(), leads, asking());
  expect([...answers].map(([id, answer]) => [id, answer.ok && answer.verdict.intent])).toEqual([
    ['decides', 'HIGH'],
    ['studies', 'LOW'],
  ]);
});

it('answers nothing when no lead is given', async () => {
  expect((await localClassifier().classify(someOffer(), [], asking())).answers.size).toBe(0);
});

it("is interrupted by the signal's reason when it is aborted before it begins", async () => {
  const reason = new Error('The run was cancelled.');
  const classified = await localClassifier().classify(
    someOffer(),
    [{ ...someLead(), id: 'a' }],
    asking(AbortSignal.abort(reason)),
  );
  expect(classified).toMatchObject({ interruption: reason });
  expect(classified.answers.size).toBe(0);
});

it('reads an offer once, however many batches are judged by it', async () => {
  let reads = 0;
  const offer = {
    ...someOffer(),
    get idealUseCases() {
      reads += 1;
      return ['Parcel carriers'];
    },
  };
  const classifier = localClassifier();
  await classifier.classify(offer, [{ ...someLead(), id: 'a' }], asking());
  const readsOfOne = reads;
  await classifier.classify(offer, [{ ...someLead(), id: 'b' }], asking());
  expect(reads).toBe(readsOfOne);
});

it('judges by the offer at hand, when the same lead is judged by two', async () => {
  const payroll = someOffer({
    name: 'Payroll in one click',
    valueProps: ['No late payslips'],
    idealUseCases: ['Hotels'],
  });
  expect(judge(someLead(), someOffer()).intent).toBe('HIGH');
  expect(judge(someLead(), payroll).intent).toBe('LOW');
});

it('quotes what decided: the search, the post and the industry', async () => {
  const lead = someLead({ linkedinBio: 'Runs 90 vans. We are comparing route planning tools.' });
  const { intent, reasoning, evidence } = judge(lead, someOffer());
  expect({ intent, reasoning, evidence }).toEqual({
    intent: 'HIGH',
    reasoning:
      'Searches for such an offer: "comparing". ' +
      'Leads logistics and transport, which buys this offer; "Freight" is as asked for.',
    evidence: [
      { field: 'LINKEDIN_BIO', quote: 'comparing' },
      { field: 'ROLE', quote: 'Head of Logistics' },
      { field: 'INDUSTRY', quote: 'Freight' },
    ],
  });
});

it('takes nothing against a lead whose biography is blank, and says that there is none', () => {
  const { intent, reasoning } = judge(someLead({ linkedinBio: null }), someOffer());
  expect(intent).toBe('HIGH');
  expect(reasoning).toContain('No bio.');
});

it('reads no further than 4,000 characters of a biography', async () => {
  const padding = 'Runs 90 vans. '.repeat(300);
  const refusal = ' Not interested in any offers.';
  const early = judge(someLead({ linkedinBio: refusal + padding }), someOffer());
  const late = judge(someLead({ linkedinBio: padding + refusal }), someOffer());
  expect([early.intent, late.intent]).toEqual(['LOW', 'HIGH']);
});
