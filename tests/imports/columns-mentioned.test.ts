import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../src/imports/columns/match-header.js';
import { taken } from './taken.js';

const ROWS = 4;
const EMAIL = ['ann@oakline.example', 'bo@ferris.example', 'priya@dune.example', 'luis@hale.example'];
const COMPANY = ['Oakline Bank', 'Ferris Freight', 'Dune Labs', 'Hale & Sons'];
const TITLES = ['CEO', 'Head of Sales', 'Buyer', 'Plant Manager'];

/** Words for a field in several languages, and values that agree with it. */
const FIELDS = [
  {
    slot: 'LOCATION',
    words: ['city', 'Stadt', 'ville', 'ciudad', 'città', 'miasto', 'stad'],
    values: ['Ulm', 'Asti', 'Oslo', 'Brno'],
  },
  { slot: 'ROLE', words: ['job title', 'Funktion', 'cargo', 'ruolo', 'functie', 'stanowisko'], values: TITLES },
  {
    slot: 'INDUSTRY',
    words: ['industry', 'Branche', 'secteur', 'settore', 'branża', 'obor'],
    values: ['Logistics', 'Insurance', 'Wicker', 'Furniture'],
  },
  { slot: 'COMPANY', words: ['company', 'Unternehmen', 'empresa', 'azienda', 'firma'], values: COMPANY },
] as const;

const field = fc
  .constantFrom(...FIELDS)
  .chain(({ slot, words, values }) => fc.constantFrom(...words).map((word) => ({ slot, word, values })));

/** A word of no language, so that no list can have it. */
const unknown = fc.stringMatching(/^[bdgkl][aou][rtvz][ei]x$/);

/** The fields of a file in which a column of these values stands beside e-mail addresses. */
function fieldOf(header: string, values: readonly string[], others: Readonly<Record<string, readonly string[]>> = {}) {
  const columns = { [header]: values, 'E-mail': EMAIL, ...others };
  const rows = Array.from({ length: ROWS }, (_, row) => Object.values(columns).map((some) => some[row] ?? ''));
  return taken(Object.keys(columns), [], rows)[header];
}

const BOTH = { 'Job title': TITLES, Company: COMPANY };

function besideOthers(slot: string): Readonly<Record<string, readonly string[]>> {
  return slot === 'ROLE' ? { Company: COMPANY } : slot === 'COMPANY' ? { 'Job title': TITLES } : BOTH;
}

describe('a field that a header mentions among words that nobody knows', () => {
  it('is taken, when the values agree, wherever the word stands', () => {
    fc.assert(
      fc.property(field, unknown, unknown, fc.boolean(), ({ slot, word, values }, before, behind, isQuestion) => {
        const header = `${before} ${word} ${behind}${isQuestion ? '?' : ''}`;
        expect([header, fieldOf(header, values, besideOthers(slot))]).toEqual([header, slot]);
      }),
    );
  });

  it.each([
    ['お住まいの都道府県', ['愛知県', '福岡県', '東京都', '大阪府'], 'LOCATION'],
    ['現在働いている業界を選んでください', ['Logistics', 'Insurance', 'Wicker', 'Furniture'], 'INDUSTRY'],
    ['请问您目前在哪个城市工作呢', ['苏州', '宁波', '厦门', '杭州'], 'LOCATION'],
    ['거주하시는 지역', ['부산광역시', '대전광역시', '경기도', '강원도'], 'LOCATION'],
  ])('is taken, where no space stands between words: %s', (header, values, field) => {
    expect(fieldOf(header, values, BOTH)).toBe(field);
  });

  it('is not taken, when the values are numbers, answers of yes and no, or notes', () => {
    const odd = fc.constantFrom(
      ['1-10', '11-50', '51-100', '1-10'],
      ['Yes', 'No', 'Yes', 'No'],
      [
        'we met at the stand and talked for long',
        'has no time before the end of May',
        'asked for a quote, twice',
        'wants a call',
      ],
    );
    fc.assert(
      fc.property(field, unknown, odd, ({ slot, word }, before, values) => {
        expect(fieldOf(`${before} ${word}?`, values, besideOthers(slot))).toBeUndefined();
      }),
    );
  });

  it('is not taken, when another column has it', () => {
    expect(
      fieldOf('Dalex città luvix?', ['Ulm', 'Asti', 'Oslo', 'Brno'], { ...BOTH, City: ['A', 'B', 'C', 'D'] }),
    ).toBeUndefined();
  });

  it.each([
    'どこで当社の名前を知りましたか',
    '会社の規模',
    'How did you hear about our company?',
    'Quanti dipendenti ha la tua azienda?',
    'Assigned rep city',
  ])('is not taken, when the header is about something else: %s', (header) => {
    expect(fieldOf(header, ['LinkedIn', 'Google', 'Fair', 'Friend'], { 'Job title': TITLES })).toBeUndefined();
  });

  it('is the answer to its own question alone', () => {
    const values = ['Robotics', 'Computer', 'Insurance', 'Logistics'];
    expect(fieldOf('Which societies have you joined?', values, BOTH)).toBeUndefined();
    expect(fieldOf('Xyzzy', values, BOTH)).toBe('INDUSTRY');
  });
});

describe('another form of a word that a header mentions', () => {
  it.each([
    ['W jakiej branży działa firma?', ['Logistics', 'Insurance', 'Wicker', 'Furniture'], 'INDUSTRY'],
    ['Hangi şehirde yaşıyorsunuz?', ['Ulm', 'Asti', 'Oslo', 'Brno'], 'LOCATION'],
    ['W jakim mieście znajduje się firma?', ['Ulm', 'Asti', 'Oslo', 'Brno'], 'LOCATION'],
    ['Ve kterém městě sídlíte?', ['Ulm', 'Asti', 'Oslo', 'Brno'], 'LOCATION'],
    ['Missä kaupungissa työskentelet?', ['Ulm', 'Asti', 'Oslo', 'Brno'], 'LOCATION'],
    ['В каком городе вы находитесь?', ['Ulm', 'Asti', 'Oslo', 'Brno'], 'LOCATION'],
    ['Població', ['Ulm', 'Asti', 'Oslo', 'Brno'], 'LOCATION'],
  ])('is known by its beginning, or as a form of its own: %s', (header, values, field) => {
    expect(fieldOf(header, values, BOTH)).toBe(field);
  });

  it('is a country only with names of countries and their parts', () => {
    const header = 'Skąd dowiedzieli się Państwo o nas?';
    expect(fieldOf(header, ['Fair', 'Internet', 'Friends', 'Press'], BOTH)).toBeUndefined();
    expect(fieldOf(header, ['Norway', 'Italy', 'Bayern', 'Kent'], BOTH)).toBe('LOCATION');
  });
});

describe('a word in Arabic', () => {
  it.each([
    ['الجوال', 'جوال'],
    ['المدينة', 'مدينة'],
    ['المسمى الوظيفي', 'مسمى وظيفي'],
    ['اسم الشركة', 'اسم شركة'],
  ])('means the same without its article: %s, %s', (...headers) => {
    const [one, other] = headers.map((header) => matchHeader(header)[0]?.slot);
    expect(one).toBeDefined();
    expect(other).toBe(one);
  });
});
