import { describe, expect, it } from 'vitest';
import { sharedFacts, whyText } from '../../src/console/results/row/why-text.js';

describe('why a lead has its score', () => {
  const judged = (reasoning: string | null, missing: readonly string[] = [], quote?: string) =>
    ({
      reasoning,
      disqualification: null,
      stale: false,
      override: null,
      ai: { confidence: 'LIKELY', evidence: quote ? [{ field: 'LINKEDIN_BIO', quote }] : [] },
      rule: { completeness: { missing } },
    }) as unknown as Parameters<typeof whyText>[0];

  it('begins with the own words that decided, or with what is missing', () => {
    const none = new Set<string>();
    expect(whyText(judged('Leads sales.', ['LOCATION'], 'runs outbound'), none)).toBe('“runs outbound”. Leads sales.');
    expect(whyText(judged('Leads sales.', ['LINKEDIN_BIO', 'LOCATION']), none)).toBe(
      'No LinkedIn bio, no location. Leads sales.',
    );
    expect(whyText(judged('Leads sales; says "runs outbound". No bio.', [], 'runs outbound'), none)).toBe(
      'Says "runs outbound". Leads sales. No bio.',
    );
  });

  it('ends with what most leads of the list share', () => {
    const rows = ['Ann leads sales', 'Bob leads marketing', 'Cid drives', 'Dot decides'].map((own) =>
      judged(`The industry is asked for; ${own}. No bio.`, ['LINKEDIN_BIO']),
    );
    const shared = sharedFacts(rows);
    expect(rows.map((row) => whyText(row, shared))).toEqual([
      'Ann leads sales. No LinkedIn bio. The industry is asked for. No bio.',
      'Bob leads marketing. No LinkedIn bio. The industry is asked for. No bio.',
      'Cid drives. No LinkedIn bio. The industry is asked for. No bio.',
      'Dot decides. No LinkedIn bio. The industry is asked for. No bio.',
    ]);
  });

  it('is what a person said, what disqualifies, or that nobody judged', () => {
    const none = new Set<string>();
    expect(whyText({ ...judged('x'), override: { note: 'Asked for a demo' } }, none)).toBe('Asked for a demo');
    expect(whyText({ ...judged('x'), disqualification: { explanation: 'A rival.' }, stale: true }, none)).toBe(
      'A rival. Out of date.',
    );
    expect(whyText(judged(null), none)).toMatch(/^The AI could not judge/);
  });
});
