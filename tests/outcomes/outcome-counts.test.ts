import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newOutcomes, type SaidOutcome } from '../../src/outcomes/new-outcomes.js';
import { addLeads, createOffer, someLead } from '../support/builders.js';
import { leadsWithOutcomes, undoOutcomes, uploadOutcomes } from '../support/outcomes.js';
import { startTestService } from '../support/service.js';
import { csv } from '../support/uploads.js';

const NAMES = ['ada', 'ben', 'cid'];

const row = fc
  .tuple(
    fc.constantFrom(...NAMES.map((name) => `${name}@x.test`), 'nobody@x.test', '', 'n/a'),
    fc.constantFrom('won', 'Lost', 'meeting', 'contacted', '', 'maybe', 'N/A', ' WON '),
    fc.constantFrom('', '2026-01-01', '02.01.2026', '13/01/2026', '01/02/2026', 'soon', '2999-01-01'),
  )
  .map((cells) => cells.join(','));

it('counts each row of a file once, and leaves no trace of a file that is taken back', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  await addLeads(
    client,
    offerId,
    NAMES.map((name) => someLead({ name, email: `${name}@x.test` })),
  );
  const files = fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(files, async (uploads) => {
      const states = [await leadsWithOutcomes(client, offerId)];
      const batches: string[] = [];
      for (const rows of uploads) {
        const written = rows.filter((cells) => cells !== ',,');
        if (written.length === 0) continue;
        const batch = await uploadOutcomes(client, offerId, csv('email,outcome,outcome_at', ...rows));
        expect(batch.rowsRead).toBe(written.length);
        expect(batch.recorded + batch.unchanged + batch.rejected).toBe(batch.rowsRead);
        expect(batch.rejections.totalCount).toBe(batch.rejections.nodes.length);
        expect(batch.rejected).toBe(batch.rejections.totalCount);
        batches.push(batch.id);
        states.push(await leadsWithOutcomes(client, offerId));
        const [before = [], after = []] = states.slice(-2).map((leads) => leads.flatMap(({ outcomes }) => outcomes));
        expect(after.length - before.length).toBe(batch.recorded);
      }
      while (batches.length > 0) {
        states.pop();
        await undoOutcomes(client, batches.pop() ?? '');
        expect(await leadsWithOutcomes(client, offerId)).toEqual(states.at(-1));
      }
    }),
    { numRuns: 12 },
  );
});

const said = fc.record({
  leadId: fc.constantFrom('lead_1', 'lead_2'),
  kind: fc.constantFrom('WON' as const, 'LOST' as const),
  note: fc.constant(null),
  occurredAt: fc.integer({ min: 0, max: 80 }).map((hours) => new Date(Date.UTC(2026, 0, 1, hours))),
  isDated: fc.boolean(),
});

it('says nothing new a second time, and everything that it says is a new kind or a new day of its lead', () => {
  const keyOf = ({ leadId, kind, occurredAt }: Pick<SaidOutcome, 'leadId' | 'kind' | 'occurredAt'>) =>
    `${leadId} ${kind} ${occurredAt.toISOString().slice(0, 10)}`;
  fc.assert(
    fc.property(fc.array(said), (outcomes) => {
      const fresh = newOutcomes(outcomes, []);
      expect(new Set(fresh.map(keyOf)).size).toBe(fresh.length);
      const known = [...fresh].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());
      expect(
        newOutcomes(
          outcomes.filter(({ isDated }) => isDated),
          known,
        ),
      ).toEqual([]);
      const dated = outcomes.filter(({ isDated }) => isDated);
      for (const outcome of dated) expect(fresh.map(keyOf)).toContain(keyOf(outcome));
    }),
  );
});
