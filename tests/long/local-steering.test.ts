import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pleadingLead, raisedBy } from '../ai/local-pleas.js';

const LEADS = 60_000;

// Whoever invents words long enough finds some that no list holds.
const MOST_RAISED = LEADS / 2_000;

it('hardly any plea raises the intent, over many more leads, fields and places', () => {
  const raised: unknown[] = [];
  for (const lead of fc.sample(pleadingLead, LEADS)) {
    if (raisedBy(lead) > 0) raised.push(lead.pleading);
  }
  expect(raised.length, JSON.stringify(raised.slice(0, 20), null, 2)).toBeLessThanOrEqual(MOST_RAISED);
});
