import { describe, expect, it } from 'vitest';
import { judgeCompleteness } from '../../src/scoring/completeness.js';
import type { ScoredLead } from '../../src/scoring/lead.js';

const LEAD: ScoredLead = { role: 'CTO', company: 'Acme', industry: 'Freight', location: 'Oslo', linkedinBio: 'Vans.' };

describe('completeness', () => {
  it.each<[blanked: Partial<ScoredLead>, points: number, missing: string[], explanation: string]>([
    [{}, 10, [], 'Role, company, industry, location and LinkedIn bio are all there.'],
    [{ location: null }, 0, ['LOCATION'], 'The location is blank; filling it in would add 10 points.'],
    [{ industry: ' N/A ' }, 0, ['INDUSTRY'], 'The industry is blank; filling it in would add 10 points.'],
    [{ linkedinBio: ' \t\n' }, 0, ['LINKEDIN_BIO'], 'The LinkedIn bio is blank; filling it in would add 10 points.'],
    [
      { role: null, company: null },
      0,
      ['ROLE', 'COMPANY'],
      'The role and company are blank; filling in both would add 10 points.',
    ],
    [
      { company: '', industry: null, location: '' },
      0,
      ['COMPANY', 'INDUSTRY', 'LOCATION'],
      'The company, industry and location are blank; filling in all three would add 10 points.',
    ],
    [
      { role: null, company: null, industry: null, location: null, linkedinBio: null },
      0,
      ['ROLE', 'COMPANY', 'INDUSTRY', 'LOCATION', 'LINKEDIN_BIO'],
      'The role, company, industry, location and LinkedIn bio are blank; filling in all five would add 10 points.',
    ],
  ])('of a lead with %j gives %i points, names what is blank, and says what would change it', (...example) => {
    const [blanked, points, missing, explanation] = example;
    expect(judgeCompleteness({ ...LEAD, ...blanked })).toEqual({ points, missing, explanation });
  });
});
