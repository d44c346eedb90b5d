import { describe, expect, it } from 'vitest';
import {
  type FakeCriterion,
  type FakeReply,
  modelText,
  serverError,
  verdicts,
  yes,
} from '../support/fake-gemini-replies.js';
import { setUpGemini, someLead } from '../support/fake-gemini-setup.js';

const LEAD = someLead({ company: null, linkedinBio: 'Runs 90 vans;\n  LOOKING for\u00a0route software.' });
const LOOKING = { field: 'LINKEDIN_BIO', quote: 'LOOKING for\u00a0route software' };

const A = someLead({ id: 'a', role: 'Head of Logistics' });
const B = someLead({ id: 'b', role: 'Fleet Manager' });
const C = someLead({ id: 'c', role: 'Driver' });

const ABSENT = yes('linkedin_bio', 'has signed a budget');
const THERE = yes('linkedin_bio', 'looking for route software');

/** A verdict of these criteria alone, the same for each lead. */
const saying = (need: unknown, more: object = {}): FakeReply =>
  modelText(({ leads }) =>
    JSON.stringify({ verdicts: leads.map(({ id }) => ({ id, need, reasoning: 'It fits.', intent: 'HIGH', ...more })) }),
  );

/** What the classifier makes of these replies, the last of which is given for good. */
async function judgedBy(...replies: readonly FakeReply[]) {
  const { gemini, classify } = await setUpGemini();
  gemini.next(...replies.slice(0, -1));
  gemini.reply(() => replies.at(-1) ?? verdicts());
  const { answers } = await classify(LEAD);
  return { answer: answers.get(LEAD.id), requests: gemini.requests };
}

const grounded = (...evidence: readonly object[]) => ({
  ok: true,
  verdict: { intent: 'HIGH', grounded: true, evidence },
});
const ungrounded = (...evidence: readonly object[]) => ({
  ok: true,
  verdict: { intent: 'HIGH', grounded: false, evidence },
});

describe('a verdict whose quotes stand in the lead', () => {
  it.each<[string, FakeCriterion]>([
    ['letter by letter', yes('linkedin_bio', 'LOOKING for\u00a0route software')],
    ['in another case, with other white space', yes('linkedin_bio', ' looking\nfor route  SOFTWARE')],
    [
      'and whose words are spelt in capitals',
      { answer: ' YES', quote: 'looking for route software', field: 'LINKEDIN_BIO ' },
    ],
  ])("is grounded at once, %s, and shown in the lead's own spelling", async (_, need) => {
    const { answer, requests } = await judgedBy(saying(need));
    expect(answer).toMatchObject(grounded(LOOKING));
    expect(requests).toHaveLength(1);
  });

  it('is grounded where the answer is weak, too', async () => {
    const { answer } = await judgedBy(saying({ ...THERE, answer: 'weak' }));
    expect(answer).toMatchObject(grounded(LOOKING));
  });

  it('shows what each criterion stands on once, in the order of the criteria', async () => {
    const authority = yes('role', 'head of logistics');
    const { answer } = await judgedBy(saying(THERE, { counterEvidence: authority, fit: THERE, authority }));
    expect(answer).toMatchObject(grounded({ field: 'ROLE', quote: 'Head of Logistics' }, LOOKING));
  });
});

describe('a verdict that leans on no quote', () => {
  it.each<[string, unknown]>([
    ['has no criteria', undefined],
    ['has a criterion that is null', null],
    ['has a criterion that is a word', 'yes'],
    ['has an answer that is none of the three', { ...ABSENT, answer: 'maybe' }],
    ['answers yes for no words', { answer: 'yes', quote: null, field: null }],
    ['answers yes for blank words', yes('role', ' \n')],
    ['answers yes for a number', { ...ABSENT, quote: 44 }],
    ['answers yes and leaves the quote out', { answer: 'yes' }],
    ['answers no for words that are not there', { ...ABSENT, answer: 'no' }],
    ['does not know, for words that are there', { ...THERE, answer: 'unknown' }],
  ])('is grounded at once and shows none, when it %s', async (_, need) => {
    const { answer, requests } = await judgedBy(saying(need));
    expect(answer).toMatchObject(grounded());
    expect(requests).toHaveLength(1);
  });
});

describe('a verdict that leans on a quote that is not there', () => {
  const leaning: [string, unknown][] = [
    ['made it up', ABSENT],
    ['found it in another field', yes('role', 'looking for route software')],
    ['names a field that is blank', yes('company', 'Nimble')],
    ['names no field', { ...THERE, field: null }],
    ['names a field that leads do not have', yes('shoe_size', 'looking for route software')],
    ['left words out', yes('linkedin_bio', 'Runs … route software')],
  ];

  it.each(leaning)('is asked for once more, when the model %s', async (_, need) => {
    const { answer, requests } = await judgedBy(saying(need), saying(THERE));
    expect(answer).toMatchObject(grounded(LOOKING));
    expect(requests).toHaveLength(2);
    expect(requests.map(({ body }) => body.generationConfig.seed)).toEqual([1, 2]);
  });

  it.each(leaning)('is kept as the second time gave it, when the model %s again', async (_, need) => {
    const second = { authority: yes('role', 'HEAD'), reasoning: 'It may.', intent: 'LOW' };
    const { answer, requests } = await judgedBy(saying(need), saying(need, second));
    const evidence = [{ field: 'ROLE', quote: 'Head' }];
    expect(answer).toMatchObject({
      ok: true,
      verdict: { intent: 'LOW', reasoning: 'It may.', grounded: false, evidence },
    });
    expect(requests).toHaveLength(2);
  });

  it('shows the quotes beside it that are there', async () => {
    const { answer } = await judgedBy(saying(THERE, { authority: ABSENT, fit: yes('industry', 'FREIGHT') }));
    expect(answer).toMatchObject(ungrounded(LOOKING, { field: 'INDUSTRY', quote: 'Freight' }));
  });

  it('stands until the next verdict, however many attempts that takes', async () => {
    const { answer, requests } = await judgedBy(saying(ABSENT), serverError(), modelText('no'), saying(THERE));
    expect(answer).toMatchObject(grounded(LOOKING));
    expect(requests).toHaveLength(4);
  });

  it('is kept where no other verdict comes', async () => {
    const { answer, requests } = await judgedBy(saying(ABSENT), serverError());
    expect(answer).toMatchObject(ungrounded());
    expect(requests).toHaveLength(6);
  });

  it('is kept where it was the last attempt', async () => {
    const { answer, requests } = await judgedBy(...Array.from({ length: 5 }, () => serverError()), saying(ABSENT));
    expect(answer).toMatchObject(ungrounded());
    expect(requests).toHaveLength(6);
  });

  it('is asked for alone, and the others of its request are kept', async () => {
    const { gemini, classify } = await setUpGemini();
    gemini.reply(() => verdicts(({ role }) => (role === B.role ? { need: ABSENT } : {})));
    const { answers } = await classify(A, B, C);
    expect(answers.get('a')).toMatchObject({ verdict: { intent: 'HIGH', grounded: true } });
    expect(answers.get('b')).toMatchObject({
      verdict: { intent: 'MEDIUM', grounded: false, evidence: [{ field: 'ROLE', quote: 'Fleet Manager' }] },
    });
    expect(answers.get('c')).toMatchObject({ verdict: { intent: 'LOW', grounded: true } });
    expect(gemini.requests.map(({ leads }) => leads.map(({ role }) => role))).toEqual([
      [A.role, B.role, C.role],
      [B.role],
    ]);
    expect(gemini.requests).toHaveLength(2);
  });

  it('is asked for along with the leads that have none', async () => {
    const { gemini, classify } = await setUpGemini();
    gemini.next(verdicts(({ id }) => (id === '1' ? { need: ABSENT } : id === '2' ? { intent: 'WARM' } : {})));
    const { answers } = await classify(A, B, C);
    expect(gemini.requests[1]?.leads.map(({ role }) => role)).toEqual([A.role, B.role]);
    expect([...answers.values()]).toMatchObject(Array(3).fill({ ok: true, verdict: { grounded: true } }));
  });
});
