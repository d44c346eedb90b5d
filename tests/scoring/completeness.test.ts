import { describe, expect, it } from 'vitest';
import type { ScoredLead } from '../../src/domain/lead.js';
import { judgeCompleteness } from '../../src/scoring/completeness.js';

const LEAD: ScoredLead = { role: 'CTO', company: 'Acme', industry: 'Freight', location: 'Oslo', linkedinBio: 'Vans.' };

describe('completeness', () => {
  it.each<[blanked: Partial<ScoredLead>, missing: string[], explanation: string]>([
    [{}, [], 'Role, company, industry, location and LinkedIn bio are all there.'],
    [{ location: null }, ['LOCATION'], 'The location is blank; filling it in would complete the lead.'],
    [{ industry: ' N/A ' }, ['INDUSTRY'], 'The industry is blank; filling it in would complete the lead.'],
    [{ linkedinBio: ' \t\n' }, ['LINKEDIN_BIO'], 'The LinkedIn bio is blank; filling it in would complete the lead.'],
    [
      { role: null, company: null },
      ['ROLE', 'COMPANY'],
      'The role and company are blank; filling in both would complete the lead.',
    ],
    [
      { company: '', industry: null, location: '' },
      ['COMPANY', 'INDUSTRY', 'LOCATION'],
      'The company, industry and location are blank; filling in all three would complete the lead.',
    ],
    [
      { role: null, company: null, industry: null, location: null, linkedinBio: null },
      ['ROLE', 'COMPANY', 'INDUSTRY', 'LOCATION', 'LINKEDIN_BIO'],
      'The role, company, industry, location and LinkedIn bio are blank; filling in all five would complete the lead.',
    ],
  ])('of a lead with %j names what is blank, and says what would change it', (...example) => {
    const [blanked, missing, explanation] = example;
    expect(judgeCompleteness({ ...LEAD, ...blanked })).toEqual({ missing, explanation });
  });
});
