import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modelVersionOf, textOf, tokensOf } from '../../src/ai/gemini/provider-reply.js';
import { numberLeads } from '../../src/ai/llm/document.js';
import { readVerdicts } from '../../src/ai/llm/read-verdicts.js';
import { someLead } from '../support/fake-gemini-setup.js';

const LEADS = numberLeads([someLead()]);

const anyOf = (...values: readonly unknown[]) => fc.oneof(fc.jsonValue(), fc.constantFrom(...values));

const replies = fc.record(
  {
    candidates: fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.record(
          { content: anyOf({ parts: [{ text: 'x' }] }), finishReason: anyOf('STOP', 'SAFETY') },
          { requiredKeys: [] },
        ),
      ),
    ),
    promptFeedback: anyOf({ blockReason: 'OTHER' }),
    usageMetadata: anyOf({ promptTokenCount: -1, candidatesTokenCount: 1.5 }),
    modelVersion: anyOf(''),
  },
  { requiredKeys: [] },
);

it('text or a fault is read from a reply of any form, and counts that add up', () => {
  fc.assert(
    fc.property(fc.oneof(replies, fc.jsonValue()), (reply) => {
      const read = textOf(reply);
      expect('text' in read ? read.text.trim() : read.fault.message).toMatch(/\S/);
      const { inputTokens, outputTokens } = tokensOf(reply);
      expect(Number.isInteger(inputTokens + outputTokens) && Math.min(inputTokens, outputTokens) >= 0).toBe(true);
      expect(modelVersionOf(reply)).not.toBe('');
    }),
  );
});

const verdicts = fc.array(
  fc.record(
    {
      id: anyOf('1', 1),
      reasoning: anyOf('It fits.', ' '),
      intent: anyOf('HIGH', 'low ', 'NONE'),
      authority: anyOf(
        { answer: 'yes', field: 'role', quote: 'Head' },
        { answer: 'yes', field: 'shoe_size', quote: 44 },
      ),
      need: anyOf(null),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
);

it('a verdict is read only where the entries that name the lead agree, with an intent of the three and words for it', () => {
  fc.assert(
    fc.property(verdicts, (written) => {
      const named = written.filter(({ id }) => id === '1' || id === 1);
      const [only] = named;
      const valid =
        named.length > 0 &&
        named.every((verdict) => isDeepStrictEqual(verdict, only)) &&
        /^(?:HIGH|low )$/.test(String(only?.intent)) &&
        typeof only?.intent === 'string' &&
        typeof only.reasoning === 'string' &&
        /[\p{L}\p{N}]/u.test(only.reasoning);
      expect(readVerdicts(JSON.stringify({ verdicts: written }), LEADS, 'm')?.size).toBe(valid ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});
