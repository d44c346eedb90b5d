import { describe, expect, it } from 'vitest';
import type { IdealCustomer, ScoredOffer } from '../../src/domain/offer.js';
import { industriesNamedIn, industryMatcher } from '../../src/scoring/industry.js';

function offerFor(idealUseCases: readonly string[], idealCustomer: Partial<IdealCustomer> = {}): ScoredOffer {
  const lists = { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] };
  return { name: 'Offer', valueProps: [], idealUseCases, idealCustomer: { ...lists, ...idealCustomer } };
}

function judge(useCase: string, industry: string | null) {
  return industryMatcher(offerFor([useCase]))(industry);
}

describe('a lead of the industry that a use case names is EXACT', () => {
  it.each([
    ['Law firms', 'Law Practice', 'the same node'],
    ['Staff scheduling for hospitals', 'Hospital & Health Care', "LinkedIn's older name"],
    ['Mid-size insurers', 'Insurance', 'a plain synonym'],
    ['Logistics providers', 'Logistics and Supply Chain', 'a synonym of an older name'],
    ['Semiconductor companies', 'semi-conductors', 'another spelling'],
    ['Healthcare organizations', 'HOSPITAL_HEALTH_CARE', 'the way that an API writes it'],
    ['Oil and gas operators', 'Oil, Gas', 'other punctuation'],
    ['Machine builders', 'Maschinenbau', 'German'],
    ['Freight forwarders', 'Speditionsunternehmen', 'a compound'],
    ['Accountants', 'Expertise comptable', 'French'],
    ['Real estate agencies', 'Inmobiliaria', 'Spanish'],
    ['Retailers', 'Varejo', 'Portuguese'],
    ['Restaurants', 'Ristorazione', 'Italian'],
    ['Construction companies', 'Bouw', 'Dutch'],
    ['E-commerce brands', 'D2C', 'an everyday word'],
    ['Third-party logistics', '3PL', 'an abbreviation'],
    ['Banks', 'Payments / Banking', 'one of two parts'],
    ['Furniture makers', 'Furniture Manufacturing', 'goods and who makes them'],
    ['Wine merchants and wholesalers', 'Wine distribution', 'goods and who trades in them'],
    ['Distributors of furniture', 'Wholesale Furniture and Home Furnishings', 'who trades "of" goods'],
    ['Insurance carriers and brokers', 'Insurance Broker', 'a topic shared by two heads'],
  ])('%s: %s (%s)', (useCase, industry) => {
    expect(judge(useCase, industry)).toMatchObject({ match: 'EXACT' });
  });
});

describe('a lead of an industry next to the one named is ADJACENT', () => {
  it.each([
    ['Breweries', 'Food Production', 'the parent'],
    ['Hospitals', 'Medical Practice', 'a neighbour in a sector without sub-sectors'],
    ['Insurance companies', 'Life Insurance', 'a child'],
    ['Paint manufacturers', 'Pharmaceuticals', 'a sibling under one sub-sector'],
    ['Carmakers', 'Car dealership', 'downstream'],
    ['Banks', 'FinTech', 'a neighbour that is listed'],
    ['Hospitals', 'Hospital software', 'what serves that market'],
    ['Agencies for dentists', 'Marketing Agency', 'what a use case says beside its customer'],
  ])('%s: %s (%s)', (useCase, industry) => {
    expect(judge(useCase, industry)).toMatchObject({ match: 'ADJACENT' });
  });
});

describe('a lead of any other industry is NONE', () => {
  it.each([
    ['Breweries', 'Textiles', 'sharing a top-level sector is not enough'],
    ['Carmakers', 'Auto Insurance', 'a longer term means something else'],
    ['Banks', 'Food bank', 'a longer term means something else'],
    ['Digital publishers', 'Digital Accessibility Services', 'an adjective is no industry'],
    ['Cybersecurity vendors', 'Social Security Administration', 'one word in common'],
    ['Enterprise data teams', 'Enterprise', 'a word that says nothing'],
    ['Universities', 'N/A', 'no industry at all'],
  ])('%s: %s (%s)', (useCase, industry) => {
    expect(judge(useCase, industry)).toMatchObject({ match: 'NONE', matchedWith: null, evidence: [] });
  });
});

describe('the sentences of a use case', () => {
  it.each([
    ['Enterprise data teams', []],
    ['Marketing and HR leaders', []],
    ['Companies that use it daily', []],
    ['IT teams in banks', ['banks']],
    ['HR and finance leaders at mid-size manufacturers', ['manufacturers']],
    ['Payroll software for restaurants', ['restaurants']],
    ['SaaS vendors selling to hospitals', ['SaaS']],
    ['Recruiters at tech companies', ['tech companies']],
    ['Heads of HR in hotels', ['hotels']],
    ['Leaders of IT companies', ['IT']],
    ['Mid-market manufacturers', ['manufacturers']],
    ['Groups with more than 20 restaurants', ['restaurants']],
    ['Clinics that need scheduling software', ['Clinics']],
    ['Data-driven retailers', ['retailers']],
    ['Chemical and food manufacturers', ['Chemical', 'food manufacturers']],
    ['Direct-to-consumer furniture brands', ['furniture']],
    ['Schools, universities and training providers', ['Schools', 'universities', 'training providers']],
  ])('%s name %j', (useCase, quotes) => {
    const named = industriesNamedIn(useCase).filter(({ standing }) => standing === 'NAMED');
    expect(named.map(({ quote }) => quote)).toEqual(quotes);
  });

  it.each([
    ['Retailers, not agencies', 'agencies'],
    ['SaaS companies (no agencies)', 'agencies'],
    ['Financial services except insurance', 'insurance'],
    ['Fintech, excluding banks', 'banks'],
    ['Industrie, kein Handel', 'Handel'],
    ['Industrie, pas de banques', 'banques'],
    ["We don't sell to banks", 'banks'],
    ['Retailers other than supermarkets', 'supermarkets'],
    ['Not for banks, but for credit unions', 'banks'],
  ])('%s rule out %s', (useCase, quote) => {
    const excluded = industriesNamedIn(useCase).filter(({ standing }) => standing === 'EXCLUDED');
    expect(excluded.map((entry) => entry.quote)).toEqual([quote]);
  });
});

describe('an industry that the offer rules out', () => {
  it('is NONE, with all that lies within it, where its neighbour is named', () => {
    const match = industryMatcher(offerFor(['Financial services except insurance']));
    expect(match('Financial Services').match).toBe('EXACT');
    expect(match('Banking').match).toBe('ADJACENT');
    expect(match('Life insurance')).toMatchObject({
      match: 'NONE',
      explanation: 'The offer excludes "insurance", which includes "Life insurance".',
    });
  });
});

describe('what an offer rules out by a word for several industries', () => {
  it('is its main one with all that lies within it, and of a wider one no more than itself', () => {
    const match = industryMatcher(offerFor(['Medical device makers, not hospitals']));
    expect(match('Hospitals').match).toBe('NONE');
    expect(match('Hospital & Health Care').match).toBe('NONE');
    expect(match('HealthTech').match).toBe('ADJACENT');
  });
});

describe('idealCustomer', () => {
  const useCases = ['B2B SaaS mid-market'];

  it('comes before the use cases, where it names industries', () => {
    const match = industryMatcher(offerFor(useCases, { industries: ['Breweries'] }));
    expect(match('Brewery')).toMatchObject({ match: 'EXACT', matchedWith: 'Breweries' });
    expect(match('SaaS').match).toBe('NONE');
  });

  it('leaves the industries to the use cases, where it names adjacent ones alone', () => {
    const match = industryMatcher(offerFor(useCases, { adjacentIndustries: ['Breweries'] }));
    expect(match('SaaS').match).toBe('EXACT');
    expect(match('Craft brewery')).toMatchObject({ match: 'ADJACENT', matchedWith: 'Breweries' });
  });

  it('holds an industry for adjacent that it lists so, though it is a synonym of an ideal one', () => {
    const match = industryMatcher(
      offerFor([], { industries: ['Software'], adjacentIndustries: ['Computer Software'] }),
    );
    expect(match('computer software').match).toBe('ADJACENT');
    expect(match('Software Development').match).toBe('EXACT');
  });

  it('outranks what a use case rules out', () => {
    const match = industryMatcher(offerFor(['Fintech, no banks'], { adjacentIndustries: ['Banks'] }));
    expect(match('Banking').match).toBe('ADJACENT');
  });

  it('may name industries that the vocabulary does not know', () => {
    const match = industryMatcher(
      offerFor([], { industries: ['Zeppelin tours'], adjacentIndustries: ['Kite knitting'] }),
    );
    expect(match('ZEPPELIN-TOUR').match).toBe('EXACT');
    expect(match('Other; kite-knitting')).toMatchObject({ match: 'ADJACENT', matchedWith: 'Kite knitting' });
  });
});

describe('an industry outside the vocabulary', () => {
  it('is EXACT where the offer has the same words', () => {
    expect(judge('Yodelling studios and glamps', 'Yodelling Studio')).toMatchObject({
      match: 'EXACT',
      matchedWith: 'Yodelling studios',
      evidence: [{ field: 'INDUSTRY', quote: 'Yodelling Studio' }],
    });
  });

  it('is NONE where the offer has a part of its words, or rules them out', () => {
    expect(judge('Yodelling studios', 'Yodelling schools abroad').match).toBe('NONE');
    expect(judge('Choirs but not yodelling studios', 'Yodelling studio').match).toBe('NONE');
  });
});

describe('the sentence for a person', () => {
  it.each([
    ['Insurers', 'Insurance Company', '"Insurance" is the same industry as "Insurers", which the offer names.'],
    ['Hotels in the Alps', 'HOTELS', 'The offer names "HOTELS" itself.'],
    ['Regional banks', 'FinTech', '"FinTech" is next to "banks", which the offer names.'],
    ['Regional banks', 'Bank software', 'The industry has to do with "Bank", and the offer names "banks".'],
    ['Regional banks', 'Textiles', '"Textiles" is not near an industry that the offer names.'],
    ['Enterprise data teams', 'Textiles', "The offer's use cases name no industry."],
    ['Regional banks', '  ', 'The industry is blank; an industry could add points.'],
    ['Regional banks', ' - ', '"-" names no industry; an industry in its place could add points.'],
    ['Data teams', '', "The industry is blank, and the offer's use cases name none to compare it with."],
  ])('%s, %s: %s', (useCase, industry, explanation) => {
    expect(judge(useCase, industry).explanation).toBe(explanation);
  });

  it('shortens a long industry', () => {
    expect(judge('Regional banks', 'zzz '.repeat(8_000)).explanation.length).toBeLessThan(150);
  });
});

it('quotes the part of the industry that matched', () => {
  expect(judge('Regional banks', 'Textiles; Banking, Europe').evidence).toEqual([
    { field: 'INDUSTRY', quote: 'Banking' },
  ]);
});

it('takes no industry for a match, given none', () => {
  expect(judge('Regional banks', null)).toMatchObject({ match: 'NONE', evidence: [] });
});

describe('matchedWith', () => {
  it('is the first phrase of the offer that the industry is next to, where several are', () => {
    const match = industryMatcher(offerFor(['B2B SaaS companies', 'Fintech vendors']));
    expect(match('Software')).toMatchObject({ match: 'ADJACENT', matchedWith: 'SaaS' });
  });
});

it('explains an industry of characters that are pairs without half of one at the cut', () => {
  for (const start of ['', 'a']) {
    expect(judge('Regional banks', start + '😀'.repeat(100)).explanation).toMatch(/^"\P{Cs}+…"/u);
  }
});
