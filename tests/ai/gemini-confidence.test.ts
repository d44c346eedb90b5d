import { expect, it } from 'vitest';
import { type FakeVerdict, verdicts, yes } from '../support/fake-gemini-replies.js';
import { setUpGemini } from '../support/fake-gemini-setup.js';

const DECIDES = yes('role', 'Head of Logistics');
const FITS = yes('industry', 'Freight');
const NEEDS = yes('linkedin_bio', 'looking for route software');
const AGAINST = yes('linkedin_bio', 'Runs 90 vans');
const NO = { answer: 'no', quote: null, field: null };
const UNKNOWN = { answer: 'unknown', quote: null, field: null };
const YES_WITHOUT_WORDS = { answer: 'yes', quote: null, field: null };

it.each<[string, string, Partial<FakeVerdict>]>([
  ['FIRM', 'HIGH', { authority: DECIDES, fit: FITS }],
  ['FIRM', 'LOW', { authority: DECIDES, fit: FITS, counterEvidence: AGAINST }],
  ['LIKELY', 'HIGH', { authority: DECIDES }],
  ['LIKELY', 'HIGH', { fit: FITS }],
  ['LIKELY', 'HIGH', { need: NEEDS }],
  ['LIKELY', 'MEDIUM', { authority: DECIDES, fit: NO }],
  ['LIKELY', 'MEDIUM', { fit: FITS }],
  ['LIKELY', 'LOW', { authority: NO, fit: UNKNOWN }],
  ['GUESS', 'HIGH', {}],
  ['GUESS', 'HIGH', { authority: YES_WITHOUT_WORDS, fit: YES_WITHOUT_WORDS }],
  ['GUESS', 'HIGH', { authority: DECIDES, fit: FITS, counterEvidence: AGAINST }],
  ['GUESS', 'HIGH', { authority: DECIDES, fit: yes('industry', 'Shipping') }],
  ['GUESS', 'MEDIUM', {}],
  ['GUESS', 'MEDIUM', { authority: DECIDES, fit: FITS }],
  ['GUESS', 'LOW', {}],
  ['GUESS', 'LOW', { authority: NO, fit: FITS }],
  ['GUESS', 'LOW', { counterEvidence: yes('linkedin_bio', 'words that stand nowhere') }],
])('is %s for %s, when the criteria are %o', async (confidence, intent, criteria) => {
  const { gemini, judge } = await setUpGemini();
  gemini.reply(() => verdicts(() => ({ authority: UNKNOWN, ...criteria, intent })));
  expect(await judge()).toMatchObject({ ok: true, verdict: { intent, confidence } });
});
