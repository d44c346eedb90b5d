import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pleadingLead, raisedBy } from '../ai/local-pleas.js';

it('no plea raises the intent, over many more leads, fields and places', async () => {
  await fc.assert(
    fc.asyncProperty(pleadingLead, async (lead) => {
      expect(await raisedBy(lead)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 60_000 },
  );
});
