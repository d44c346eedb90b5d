import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/scoring/industry/industry-words.js';
import { industriesNamedIn, industryMatcher } from '../../src/scoring/industry.js';

function judge(useCase: string, industry: string): string {
  const idealCustomer = {
    industries: [],
    adjacentIndustries: [],
    decisionMakers: [],
    influencers: [],
    buyingFunctions: [],
  };
  return industryMatcher({ name: 'Offer', valueProps: [], idealUseCases: [useCase], idealCustomer })(industry).match;
}

/** Use cases of which a lead with the label of the same place below is one. */
const USE_CASES = [
  'Machine builders',
  'Hospitals',
  'E-commerce brands',
  'Banks',
  'Law firms',
  'Construction companies',
  'Restaurants',
  'Logistics providers',
  'Insurance companies',
  'Pharma manufacturers',
  'Universities',
  'Real estate companies',
  'Advertising agencies',
  'Carmakers',
  'Farms',
];

/** A label of a software firm, which is next to SaaS, and of a farm, which is nothing to a bank. */
const LABELS: Record<string, { exact: readonly string[]; software: string; farm: string }> = {
  German: {
    exact:
      'Maschinenbau|Krankenhäuser|E-Commerce|Banken|Rechtsanwälte|Bauunternehmen|Gastronomie|Logistik und Transport|Versicherungsgesellschaft|Pharma|Hochschulen|Immobilien|Werbung|Automobilbau|Landwirtschaft'.split(
        '|',
      ),
    software: 'Computersoftware',
    farm: 'Ackerbau',
  },
  French: {
    exact:
      'Machinisme|Hôpitaux|E-commerce|Secteur bancaire|Cabinets d’avocats|Entreprises du BTP|Restauration|Transport et logistique|Assurances|Industrie pharmaceutique|Enseignement supérieur|Promotion immobilière|Publicité et marketing|Construction automobile|Exploitations agricoles'.split(
        '|',
      ),
    software: 'Éditeurs de logiciels',
    farm: 'Agriculteurs',
  },
  Spanish: {
    exact:
      'Maquinaria|Hospitales|Comercio electrónico|Sector bancario|Bufete de abogados|Construcción|Restaurantes|Logística y cadena de suministro|Compañías de seguros|Industria farmacéutica|Educación superior|Bienes inmuebles|Marketing y publicidad|Industria automotriz|Explotaciones agrícolas'.split(
        '|',
      ),
    software: 'Desarrollo de software',
    farm: 'Agricultura',
  },
  Italian: {
    exact:
      'Macchinari|Ospedali|Commercio elettronico|Servizi bancari|Studi legali|Edilizia|Ristorazione|Trasporti e logistica|Assicurazioni|Industria farmaceutica|Università|Settore immobiliare|Marketing e pubblicità|Industria automobilistica|Aziende agricole'.split(
        '|',
      ),
    software: 'Sviluppo software',
    farm: 'Agricoltura',
  },
  Dutch: {
    exact:
      'Machinebouw|Ziekenhuizen|Webwinkels|Bankwezen|Advocatuur|Bouwnijverheid|Restaurants|Transport en logistiek|Verzekeringen|Farmaceutische industrie|Hoger onderwijs|Vastgoed|Marketing en reclame|Auto-industrie|Landbouwbedrijven'.split(
        '|',
      ),
    software: 'Softwareontwikkeling',
    farm: 'Akkerbouw',
  },
  Polish: {
    exact:
      'Przemysł maszynowy|Szpitale|Handel elektroniczny|Bankowość|Kancelarie prawne|Budownictwo|Restauracje|Transport i logistyka|Ubezpieczenia|Farmaceutyka|Szkolnictwo wyższe|Nieruchomości|Marketing i reklama|Motoryzacja|Gospodarstwa rolne'.split(
        '|',
      ),
    software: 'Tworzenie oprogramowania',
    farm: 'Rolnictwo',
  },
  Portuguese: {
    exact:
      'Indústria de máquinas|Hospitais|Comércio eletrônico|Bancos|Escritórios de advocacia|Construção civil|Restaurantes|Logística e cadeia de suprimentos|Seguradoras|Indústria farmacêutica|Ensino superior|Imobiliárias|Marketing e publicidade|Montadoras|Produtores rurais'.split(
        '|',
      ),
    software: 'Desenvolvimento de software',
    farm: 'Agricultura',
  },
  'simplified Chinese': {
    exact:
      '机械设备|医院|电子商务|银行业|律师事务所|建筑业|餐饮|物流与供应链|保险|制药|高等教育|房地产|广告|汽车制造|农业'.split(
        '|',
      ),
    software: '软件开发',
    farm: '种植业',
  },
  'traditional Chinese': {
    exact:
      '機械設備|醫院|電子商務|銀行業|律師事務所|建築業|餐飲|物流與供應鏈|保險|製藥|高等教育|房地產|廣告|汽車製造|農業'.split(
        '|',
      ),
    software: '軟體開發',
    farm: '種植業',
  },
  Korean: {
    exact:
      '기계|병원|전자상거래|은행|법무법인|건설업|음식점|물류 및 공급망|보험|제약|고등교육|부동산|광고|자동차 제조|농업'.split(
        '|',
      ),
    software: '소프트웨어 개발',
    farm: '농장',
  },
  Japanese: {
    exact:
      '機械製造|病院|ネット通販|銀行|法律事務所|建設業|飲食店|運輸・物流|保険会社|製薬|大学|不動産|広告代理店|自動車メーカー|農業'.split(
        '|',
      ),
    software: 'ソフトウェア開発',
    farm: '農園',
  },
  Arabic: {
    exact:
      'صناعة الآلات|المستشفيات|التجارة الإلكترونية|القطاع المصرفي|مكاتب محاماة|المقاولات|المطاعم|الخدمات اللوجستية وسلسلة التوريد|شركات التأمين|صناعة الأدوية|التعليم العالي|العقارات|الدعاية والإعلان|صناعة السيارات|الزراعة'.split(
        '|',
      ),
    software: 'البرمجيات',
    farm: 'مزارع',
  },
  English: {
    exact:
      'Machinery|Hospital & Health Care|Online and Mail Order Retail|BANKING|Law Practice|Construction|Restaurants|Logistics and Supply Chain|Insurance|Pharmaceuticals|Higher Education|Real Estate|Marketing & Advertising|Automotive|Farming'.split(
        '|',
      ),
    software: 'Computer Software',
    farm: 'Ranching',
  },
};

describe.each(Object.entries(LABELS))('a label in %s', (_, { exact, software, farm }) => {
  it.each(exact.map((label, index) => [label, USE_CASES[index] ?? '']))('%s is EXACT for %s', (label, useCase) => {
    expect(judge(useCase, label)).toBe('EXACT');
  });

  it('of a software firm is ADJACENT to SaaS, and of a farm NONE to banks', () => {
    expect(judge('B2B SaaS mid-market', software)).toBe('ADJACENT');
    expect(judge('Banks and insurers', farm)).toBe('NONE');
  });

  it('is EXACT for a use case in the same language', () => {
    for (const label of exact) expect([label, judge(label, label)]).toEqual([label, 'EXACT']);
  });
});

describe('runs without spaces', () => {
  it.each([
    ['跨境电商卖家', ['跨境电商']],
    ['上海银行和保险公司', ['银行', '保险公司']],
    ['의료기기제조업체', ['의료기기']],
    ['은행과 보험사', ['은행', '보험사']],
    ['시중은행', ['시중은행']],
    ['ビジネスホテル', ['ホテル']],
    ['小売業およびEC事業者', ['小売業']],
    ['IT服务', ['IT服务']],
  ])('%s name %j', (text, quotes) => {
    const named = industriesNamedIn(text).filter(({ standing }) => standing === 'NAMED');
    expect(named.map(({ quote }) => quote)).toEqual(quotes);
  });

  it.each([
    ['バーコード', 'Bars and pubs', 'a word that begins with the characters of another'],
    ['운전자', 'Electronics manufacturers', 'a word that ends with the characters of another'],
    ['电子邮件', 'Electronics manufacturers', 'a longer word for something else'],
  ])('%s is not next to %s: it is %s', (label, useCase) => {
    expect(judge(useCase, label)).toBe('NONE');
  });

  it('have their own words at their own places', () => {
    const text = 'B2B的软件、医院';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['B2B', '的', '软件', '医院']);
  });
});

describe('Arabic', () => {
  it.each(['البنوك', 'بنوك', 'والبنوك', 'للبنوك', 'البُنُوك'])('%s names banks', (label) => {
    expect(judge('Banks', label)).toBe('EXACT');
  });

  it('parts the "and" from a word that is known, not from one that begins with it', () => {
    expect(judge('Insurance companies', 'البنوك وشركات التأمين')).toBe('EXACT');
    expect(judge('Advertising agencies', 'وكالة إعلانات')).toBe('EXACT');
  });
});
