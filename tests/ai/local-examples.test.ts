import { describe, expect, it } from 'vitest';
import { EXAMPLES, judge } from './local-leads.js';

describe('examples of leads, judged by hand', () => {
  it.each(
    EXAMPLES.map(({ offer, lead, ...judged }) => ({
      title: `${lead.role} · ${lead.industry}`,
      offer,
      lead,
      ...judged,
    })),
  )('$offer.name: $title, $lead.linkedinBio', async ({ offer, lead, intent, alsoOk }) => {
    const verdict = await judge(lead, offer);
    expect([intent, ...alsoOk], verdict.reasoning).toContain(verdict.intent);
  });

  it('meets the first choice in nine of ten, where two would do', async () => {
    const verdicts = await Promise.all(EXAMPLES.map(({ lead, offer }) => judge(lead, offer)));
    const met = EXAMPLES.filter(({ intent }, index) => verdicts[index]?.intent === intent);
    expect(met.length / EXAMPLES.length).toBeGreaterThanOrEqual(0.9);
  });
});
