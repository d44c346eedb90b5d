import { industryMatcher } from '../../src/scoring/industry.js';
import { OFFER } from '../offer.js';
import type { Judged } from './figures.js';
import { readTable, several } from './read-data.js';

/** Industries of leads, with the use cases of an offer. */
export function judgeIndustries(folder: string): Judged[] {
  return readTable(folder, 'industries.csv').map(({ lead_industry = '', icp_text = '[]', label = '', also_ok }) => {
    const idealUseCases = JSON.parse(icp_text) as string[];
    const { match, explanation } = industryMatcher({ ...OFFER, idealUseCases })(lead_industry);
    return {
      input: `${lead_industry} — ${idealUseCases.join('; ')}`,
      label,
      alsoOk: several(also_ok),
      tags: [],
      verdict: match,
      evidence: explanation,
      baseline: bySubstring(lead_industry, idealUseCases),
    };
  });
}

/** The baseline: one text within the other is the same industry, a common word a neighbour. */
function bySubstring(industry: string, useCases: readonly string[]): string {
  const [own, theirs] = [industry.toLowerCase(), useCases.join(' ').toLowerCase()];
  if (theirs.includes(own)) return 'EXACT';
  return own.split(/\W+/).some((word) => word.length > 3 && theirs.includes(word)) ? 'ADJACENT' : 'NONE';
}
