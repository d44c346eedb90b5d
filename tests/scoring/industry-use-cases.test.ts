import { describe, expect, it } from 'vitest';
import type { IdealCustomer, ScoredOffer } from '../../src/domain/offer.js';
import { industriesNamedIn, industryMatcher, readIndustries } from '../../src/scoring/industry.js';

function offerFor(idealUseCases: readonly string[], idealCustomer: Partial<IdealCustomer> = {}): ScoredOffer {
  const lists = { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] };
  return { name: 'Offer', valueProps: [], idealUseCases, idealCustomer: { ...lists, ...idealCustomer } };
}

function judge(useCase: string, industry: string): string {
  return industryMatcher(offerFor([useCase]))(industry).match;
}

function quotes(useCase: string, standing: 'NAMED' | 'TOUCHED'): string[] {
  return industriesNamedIn(useCase)
    .filter((named) => named.standing === standing)
    .map(({ quote }) => quote);
}

describe('an industry and what is done in it', () => {
  it.each([
    ['E-commerce analytics', 'E-commerce'],
    ['Retail analytics', 'Retail'],
    ['Healthcare scheduling', 'Hospital & Health Care'],
    ['Manufacturing quality control', 'Manufacturing'],
    ['Hotel revenue management', 'Hotels'],
    ['Brewery inventory software', 'Breweries'],
    ['Law firm billing', 'Law Practice'],
    ['Insurance claims automation', 'Insurance'],
    ['Construction project management', 'Construction'],
    ['Museum ticketing', 'Museums'],
    ['SaaS billing', 'SaaS'],
    ['Medical billing', 'Health Care'],
    ['Legal document review software', 'Legal Services'],
    ['Patient scheduling', 'Hospital & Health Care'],
    ['Warehouse robotics', 'Warehousing'],
    ['Food and beverage ERP', 'Food & Beverages'],
    ['Accounting firm CRM', 'Accounting'],
    ['Hotelverwaltung', 'Hotels'],
    ['Terminplanung für Zahnarztpraxen', 'Zahnmedizin'],
    ['Qualitätssicherung in der Automobilindustrie', 'Automotive'],
    ['Gestion hôtelière', 'Hospitality'],
    ['Logiciel de planification pour hôpitaux', 'Hospitals'],
    ['Gestión de restaurantes', 'Restaurants'],
    ['Gestionale per studi legali', 'Law Practice'],
    ['Roosterplanning voor zorginstellingen', 'Healthcare'],
    ['System rezerwacji dla hoteli', 'Hotels'],
    ['Software de agendamento para salões de beleza', 'Salon'],
    ['医院排班软件', 'Hospitals'],
    ['面向银行的数据分析', 'Banking'],
    ['병원 예약 시스템', 'Hospitals'],
    ['飲食店の予約管理', 'Restaurants'],
    ['برنامج جدولة للمستشفيات', 'Hospitals'],
  ])('%s is for a lead of %s', (useCase, industry) => {
    expect(judge(useCase, industry)).toBe('EXACT');
  });

  it.each([
    ['Retail analytics', 'Data analytics'],
    ['Scheduling software for hospitals', 'Computer Software'],
    ['Cybersecurity for vineyards', 'Computer & Network Security'],
    ['Payroll for restaurants', 'Accounting'],
    ['Website builder for florists', 'Construction'],
    ['E-mail archiving', 'Postal Services'],
    ['Sales forecasting', 'Data analytics'],
    ['A CRM', 'CRM software'],
  ])('%s is not for a lead of %s, which sells it', (useCase, industry) => {
    expect(judge(useCase, industry)).toBe('NONE');
  });

  it.each([
    ['Software companies', 'Computer Software'],
    ['Analytics vendors in the Nordics', 'Data analytics'],
    ['AI and data startups', 'Artificial Intelligence'],
    ['Cleaning companies', 'Janitorial Services'],
    ['Entreprises de logiciels', 'Software Development'],
    ['软件公司', 'Computer Software'],
    ['소프트웨어 기업', 'Computer Software'],
    ['شركات البرمجيات', 'Computer Software'],
    ['Insurers', 'Insurance'],
    ['Software', 'Computer Software'],
    ['Analytics', 'Analytics'],
  ])('%s are customers themselves: %s', (useCase, industry) => {
    expect(judge(useCase, industry)).toBe('EXACT');
  });
});

describe('a department is no industry', () => {
  const departments = ['HR', 'Finance', 'Marketing', 'IT', 'Security', 'Data', 'Accounting', 'Logistics', 'E-commerce'];

  it.each(departments)('%s teams, managers and leaders name none', (department) => {
    for (const people of ['teams', 'managers', 'leaders of 5 to 50', 'departments that need better software']) {
      expect(industriesNamedIn(`${department} ${people}`)).toEqual([]);
    }
  });

  it.each([
    'HR teams without their own technical recruiter',
    'Data teams of 5+ on a cloud warehouse',
    'Company secretaries who still courier paper',
    'Facilities managers replacing an unreliable contractor',
    'Security teams that drown in alerts',
    'Firms moving away from a file server',
    'Looking for a simple HR system',
    'Marketing analytics',
    'HR software',
    'Mehr Termine mit weniger Aufwand',
    'Personalabteilungen ohne eigene Buchhaltung',
    'Équipes marketing et responsables RH',
    'Departamentos de recursos humanos',
    'Brands advertising on TV',
    'Firms that store sensitive documents',
    'Teams that deploy daily',
    'Website builders and decision makers',
    '人力资源团队',
    '마케팅팀',
    'فرق الموارد البشرية',
  ])('%s names none', (useCase) => {
    expect(industriesNamedIn(useCase)).toEqual([]);
  });

  it.each([
    ['Finance teams at breweries', ['breweries']],
    ['Hotel managers', ['Hotel']],
    ['Compliance officers in banking', ['banking']],
    ['HR departments of hospitals', ['hospitals']],
    ['Plant managers at paper mills', ['paper mills']],
  ])('%s name %j', (useCase, named) => {
    expect(quotes(useCase, 'NAMED')).toEqual(named);
  });
});

describe('what customers have, need and do', () => {
  it.each([
    ['Dental chains opening new branches', ['Dental'], []],
    ['Universities recruiting faculty', ['Universities'], []],
    ['Scale-ups hiring abroad, universities recruiting faculty', ['universities'], []],
    ['Bakeries that need scheduling software', ['Bakeries'], []],
    ['Wholesalers and dairies replacing gas trucks', ['Wholesalers', 'dairies'], []],
    ['Law firms with 5 to 150 fee earners', ['Law firms'], []],
    ['Groups that run hotels', ['hotels'], []],
    ['Companies that make furniture', ['furniture'], []],
    ['We work best with family-owned hotels', ['hotels'], []],
    ['We sell to museums', ['museums'], []],
    ['Agencies that build websites for dentists', ['Agencies'], ['dentists']],
    ['Vendors that sell to banks', [], ['banks']],
    ['Banks lending to farmers', ['Banks'], ['farmers']],
    ['Clinics without a billing team', ['Clinics'], []],
    ['Offices, schools and medical sites in Leeds', ['schools', 'medical sites'], []],
    [
      'Warehouses, 3PLs and distribution centres with 5 to 100 trucks',
      ['Warehouses', '3PLs', 'distribution centres'],
      [],
    ],
  ])('%s name %j and touch %j', (useCase, named, touched) => {
    expect(quotes(useCase, 'NAMED')).toEqual(named);
    expect(quotes(useCase, 'TOUCHED')).toEqual(touched);
  });

  it('rules out no industry of which a customer lacks a part', () => {
    expect(judge('Hospitals without their own recruiter', 'Staffing and Recruiting')).toBe('NONE');
    expect(industriesNamedIn('Hospitals without their own recruiter').map(({ standing }) => standing)).toEqual([
      'NAMED',
    ]);
  });
});

describe('a list of industries is read as their names', () => {
  it('so that what a use case sells is an industry there', () => {
    const match = industryMatcher(offerFor([], { industries: ['Payroll software', 'Retail analytics'] }));
    expect(match('HR Technology').match).toBe('EXACT');
    expect(match('Retail Technology').match).toBe('EXACT');
  });
});

describe('readIndustries', () => {
  it('lists the industries that match exactly with the words that name them', () => {
    expect(readIndustries(offerFor(['Hotel revenue management', 'Breweries']))).toEqual({
      exact: [
        { name: 'Hotels and Motels', from: 'Hotel' },
        { name: 'Hospitality', from: 'Hotel' },
        { name: 'Breweries', from: 'Breweries' },
      ],
      adjacent: [],
    });
  });

  it('lists beside them those that the offer itself names, not all that are near', () => {
    const offer = offerFor(['Banks lending to farmers'], { adjacentIndustries: ['Credit unions', 'Banks'] });
    expect(readIndustries(offer)).toEqual({
      exact: [{ name: 'Banking', from: 'Banks' }],
      adjacent: [
        { name: 'Savings Institutions', from: 'Credit unions' },
        { name: 'Farming', from: 'farmers' },
      ],
    });
  });

  it("takes the ideal customer's industries before the use cases", () => {
    const { exact } = readIndustries(offerFor(['Banks'], { industries: ['Zoos'] }));
    expect(exact).toEqual([{ name: 'Zoos and Botanical Gardens', from: 'Zoos' }]);
  });

  it('lists nothing for an offer that names none, and nothing that it rules out', () => {
    expect(readIndustries(offerFor(['Finance teams of 5 to 50']))).toEqual({ exact: [], adjacent: [] });
    expect(readIndustries(offerFor(['Banks, not insurers'])).adjacent).toEqual([]);
  });
});
