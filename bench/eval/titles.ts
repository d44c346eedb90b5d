import { roleJudge } from '../../src/scoring/role.js';
import { OFFER } from '../offer.js';
import type { Judged } from './figures.js';
import { readTable, several } from './read-data.js';

const DECIDES = [
  'ceo',
  'cto',
  'cfo',
  'coo',
  'chief',
  'founder',
  'owner',
  'president',
  'vp',
  'director',
  'head',
  'partner',
];
const HAS_A_SAY = ['manager', 'lead', 'senior', 'principal', 'architect', 'supervisor', 'specialist', 'consultant'];

/** Job titles, and the class of role from a reader. */
export function judgeTitles(folder: string): Judged[] {
  const judge = roleJudge(OFFER.idealCustomer);
  return readTable(folder, 'titles.csv').map(({ title = '', label = '', also_ok, hard }) => {
    const { relevance, explanation } = judge(title);
    return {
      input: title,
      label,
      alsoOk: several(also_ok),
      tags: several(hard),
      verdict: relevance,
      evidence: explanation,
      baseline: bySubstring(title),
    };
  });
}

/** The baseline: a list of words, found anywhere in the title. */
function bySubstring(title: string): string {
  const text = title.toLowerCase();
  if (DECIDES.some((word) => text.includes(word))) return 'DECISION_MAKER';
  return HAS_A_SAY.some((word) => text.includes(word)) ? 'INFLUENCER' : 'OTHER';
}
