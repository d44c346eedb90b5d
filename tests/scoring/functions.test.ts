import { describe, expect, it } from 'vitest';
import type { ScoredOffer } from '../../src/domain/offer.js';
import { buyingFunctionsOf } from '../../src/scoring/functions/buying-functions.js';
import { functionOfTitle } from '../../src/scoring/functions/read-title.js';

function offerOf(fields: Partial<ScoredOffer>): ScoredOffer {
  const idealCustomer = {
    industries: [],
    adjacentIndustries: [],
    decisionMakers: [],
    influencers: [],
    buyingFunctions: [],
  };
  return { name: 'Lumina', valueProps: [], idealUseCases: [], idealCustomer, ...fields };
}

function buyersOf(fields: Partial<ScoredOffer>) {
  return buyingFunctionsOf(offerOf(fields));
}

describe('the function of a title', () => {
  it.each([
    ['Head of Sales', 'SALES'],
    ['Personalleiterin', 'HUMAN_RESOURCES'],
    ['Directrice des ressources humaines', 'HUMAN_RESOURCES'],
    ['Jefe de compras', 'PROCUREMENT'],
    ['Responsabile acquisti', 'PROCUREMENT'],
    ['Diretor financeiro', 'FINANCE'],
    ['Hoofd inkoop', 'PROCUREMENT'],
    ['Kierownik magazynu', 'WAREHOUSING'],
    ['Inköpschef', 'PROCUREMENT'],
    ['営業部長', 'SALES'],
    ['Главный бухгалтер', 'FINANCE'],
    ['Sales Operations Manager', 'REVENUE_OPERATIONS'],
    ['DEI Manager', 'HUMAN_RESOURCES'],
    ['CEO', 'GENERAL_MANAGEMENT'],
  ])('%s: %s', (title, name) => {
    expect(functionOfTitle(title)).toBe(name);
  });

  it.each(['Regional Director', 'Manager', 'Chef', '', '—'])('is none, when it names none: %s', (title) => {
    expect(functionOfTitle(title)).toBeNull();
  });

  it('is none, when there is no title', () => {
    expect(functionOfTitle(null)).toBeNull();
  });

  it('is none of a word that joins others in another language', () => {
    expect(functionOfTitle('Responsabile dei magazzini')).not.toBe('HUMAN_RESOURCES');
    expect(functionOfTitle('Director fabrica si depozit')).not.toBe('IT');
  });
});

describe('the functions that buy an offer', () => {
  it.each<[string, Partial<ScoredOffer>, string]>([
    ['English', { name: 'Payroll in an afternoon' }, 'HUMAN_RESOURCES'],
    ['German', { name: 'Lohnabrechnung für Bäcker' }, 'HUMAN_RESOURCES'],
    ['French', { name: 'Gestion de la paie' }, 'HUMAN_RESOURCES'],
    ['Spanish', { name: 'Software de nóminas' }, 'HUMAN_RESOURCES'],
    ['Italian', { valueProps: ['Meno tempo in magazzino'] }, 'WAREHOUSING'],
    ['Dutch', { valueProps: ['Sneller door de loonadministratie'] }, 'HUMAN_RESOURCES'],
    ['the people whom a use case names', { idealUseCases: ['Procurement teams at breweries'] }, 'PROCUREMENT'],
    ['heads of a function', { idealUseCases: ['Heads of facilities at schools'] }, 'FACILITIES'],
  ])('are read from %s', (_, fields, name) => {
    const [first] = buyersOf(fields);
    expect(first?.function).toBe(name);
    expect(JSON.stringify(fields)).toContain(first?.from);
  });

  it('begin with the one that the name tells, before one of a value proposition', () => {
    const [first] = buyersOf({ name: 'Fleet insurance for payroll', valueProps: ['Less warehousing'] });
    expect(first?.function).not.toBe('WAREHOUSING');
  });

  it('are each of those whom a use case joins', () => {
    const found = buyersOf({ idealUseCases: ['Finance and procurement teams'] }).map((buyer) => buyer.function);
    expect(found).toEqual(expect.arrayContaining(['FINANCE', 'PROCUREMENT']));
  });

  it('are four at most', () => {
    const idealUseCases = ['Sales teams', 'HR teams', 'Finance teams', 'Legal teams', 'IT teams', 'Marketing teams'];
    expect(buyersOf({ idealUseCases })).toHaveLength(4);
  });

  it('are none, when the text tells none', () => {
    expect(buyersOf({ valueProps: ['Bright and quiet'] })).toEqual([]);
  });

  it('are those that the owner ticked, in place of what the text tells', () => {
    const { idealCustomer } = offerOf({});
    expect(
      buyersOf({ name: 'Payroll', idealCustomer: { ...idealCustomer, buyingFunctions: ['LEGAL', 'FINANCE'] } }),
    ).toEqual([
      { function: 'LEGAL', from: null },
      { function: 'FINANCE', from: null },
    ]);
  });
});
