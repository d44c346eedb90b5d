import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { FIELD_KEYS, type ScoredLead } from '../../src/domain/lead.js';
import { asking } from '../support/asking.js';
import { EXAMPLES, judge, someOffer } from './local-leads.js';

const text = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), { nil: null });
const anyLead: fc.Arbitrary<ScoredLead> = fc.record({
  role: text,
  company: text,
  industry: text,
  location: text,
  linkedinBio: text,
});

const sameToAReader = fc.constantFrom<(value: string) => string>(
  (value) => value.toUpperCase(),
  (value) => value.toLowerCase(),
  (value) => ` \t${value.replaceAll(' ', ' \u00a0 ')}  `,
  (value) => value.normalize('NFD'),
);

/** Pieces of the examples' own fields, put together anew. */
const mixedLead = fc
  .tuple(
    fc.constantFrom(...EXAMPLES),
    fc.constantFrom(...EXAMPLES),
    fc.constantFrom(...EXAMPLES),
    fc.constantFrom(...EXAMPLES),
  )
  .map(([one, two, three, four]) => ({
    offer: one.offer,
    lead: { ...one.lead, role: two.lead.role, linkedinBio: joined(three.lead.linkedinBio, four.lead.linkedinBio) },
  }));

function joined(...parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' ') || null;
}

function changed(lead: ScoredLead, change: (value: string) => string): ScoredLead {
  const entries = Object.entries(lead).map(([key, value]) => [key, value === null ? null : change(value)]);
  return Object.fromEntries(entries) as ScoredLead;
}

it('judges any text at all, and always says why', () => {
  fc.assert(
    fc.property(anyLead, (lead) => {
      const { reasoning, intent } = judge(lead, someOffer());
      expect(reasoning.trim()).not.toBe('');
      expect(['HIGH', 'MEDIUM', 'LOW']).toContain(intent);
    }),
  );
});

it('reads any offer at all', () => {
  const offer = fc.record({
    name: fc.string(),
    valueProps: fc.array(fc.string()),
    idealUseCases: fc.array(fc.string()),
  });
  fc.assert(
    fc.property(offer, fc.constantFrom(...EXAMPLES), (fields, { lead }) => {
      expect(judge(lead, someOffer(fields)).reasoning).not.toBe('');
    }),
    { numRuns: 50 },
  );
});

it('quotes every field letter by letter, whatever leads are made of', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        mixedLead,
        anyLead.map((lead) => ({ lead, offer: someOffer() })),
      ),
      ({ lead, offer }) => {
        for (const { field, quote } of judge(lead, offer).evidence) {
          expect(quote).not.toBe('');
          expect(lead[FIELD_KEYS[field]]).toContain(quote);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('gives the same verdict again, from this classifier and from another', async () => {
  await fc.assert(
    fc.asyncProperty(mixedLead, async ({ lead, offer }) => {
      const { answers } = await localClassifier().classify(offer, [{ ...lead, id: '1' }], asking());
      expect(answers.get('1')).toEqual({ ok: true, verdict: judge(lead, offer) });
    }),
    { numRuns: 50 },
  );
});

it('judges a lead alike, however its case, spaces and accents are written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EXAMPLES), sameToAReader, ({ lead, offer }, change) => {
      const { intent } = judge(lead, offer);
      expect(judge(changed(lead, change), offer).intent).toBe(intent);
    }),
    { numRuns: 1_000 },
  );
});
