import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedDraft, KeyedLead, KnownLead } from '../../src/domain/keyed-lead.js';
import type { LeadDraft } from '../../src/domain/lead.js';
import { areEqual, keysOf, withKeys } from '../../src/imports/lead-keys.js';
import { leadMatcher, type MatchOutcome } from '../../src/imports/lead-matcher.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import { BLANK_DRAFT } from './blank-draft.js';

function someDraft(fields: Partial<LeadDraft>): KeyedDraft {
  return withKeys({ ...BLANK_DRAFT, ...fields });
}

function knownLead(id: string, fields: Partial<LeadDraft>, createdByThisImport = false): KnownLead {
  const { scoringId, ...lead } = someDraft(fields);
  return { ...lead, id, createdByThisImport };
}

/** Ids that grow: new-100, new-101 … */
function countingIds(): () => string {
  let count = 99;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

function match(known: readonly KnownLead[], ...drafts: readonly Partial<LeadDraft>[]) {
  const matcher = leadMatcher(countingIds(), warningCollector());
  matcher.begin(known);
  const outcomes = drafts.map((fields) => matcher.take(someDraft(fields)));
  return { outcomes, ...matcher.changes() };
}

const ADA = knownLead('lead-1', {
  externalId: 'A-1',
  email: 'ada@one.example',
  linkedinUrl: 'linkedin.com/in/ada',
  role: 'CTO',
});
const BEN = knownLead('lead-2', { email: 'ben@two.example', linkedinUrl: 'linkedin.com/in/ben', role: 'CFO' });

describe('whom a draft is', () => {
  it.each<[what: string, draft: Partial<LeadDraft>, id: string]>([
    ['its scoring id', { scoringId: 'lead-1', externalId: 'Z', email: 'ben@two.example' }, 'lead-1'],
    ['its external id', { externalId: 'A-1', email: 'ben@two.example', linkedinUrl: 'linkedin.com/in/ben' }, 'lead-1'],
    ['its address', { email: 'Ben@two.example', linkedinUrl: 'linkedin.com/in/ada' }, 'lead-2'],
    ['its URL', { email: 'new@two.example', linkedinUrl: 'linkedin.com/in/BEN' }, 'lead-2'],
    ['its address, with an id that is new', { externalId: 'B-2', email: 'ben@two.example' }, 'lead-2'],
    ['its address, with a scoring id that is unknown', { scoringId: 'lead-9', email: 'ben@two.example' }, 'lead-2'],
  ])('is decided by %s, when that comes first', (_, draft, id) => {
    const { outcomes, changed } = match([ADA, BEN], { ...draft, role: 'CEO' });
    expect(outcomes).toEqual(['UPDATED']);
    expect(changed).toMatchObject([{ id, role: 'CEO' }]);
  });

  it.each<[what: string, draft: Partial<LeadDraft>]>([
    ['an unknown scoring id', { scoringId: 'lead-9', role: 'CTO' }],
    ['an unknown external id', { externalId: 'Z', role: 'CTO' }],
    ['the address of a lead with another external id', { externalId: 'Z', email: 'ada@one.example', role: 'CTO' }],
    [
      'the URL of a lead with another external id',
      { externalId: 'Z', linkedinUrl: 'linkedin.com/in/ada', role: 'CTO' },
    ],
    ['only a part of what is known', { role: 'CFO' }],
  ])('is somebody new, when it has %s', (_, draft) => {
    const { outcomes, created, changed } = match([ADA, BEN], draft);
    expect(outcomes).toEqual(['CREATED']);
    expect(created).toMatchObject([{ id: 'new-100' }]);
    expect(changed).toEqual([]);
  });

  it('is somebody else, when all is equal but the parts of the name', () => {
    const known = knownLead('lead-1', { name: 'A. Lee', firstName: 'Ann', role: 'CTO' });
    const drafts = [
      { name: 'A. Lee', firstName: 'Adam', role: 'CTO' },
      { name: 'A. Lee', firstName: 'Ann', role: 'CTO' },
    ];
    expect(match([known], ...drafts).outcomes).toEqual(['CREATED', 'DUPLICATE']);
  });

  it('is the same person, when all is equal and only one of both has the parts of the name', () => {
    const known = knownLead('lead-1', { name: 'Ann Lee', role: 'CTO' });
    const { outcomes, changed } = match([known], { name: 'Ann Lee', firstName: 'Ann', lastName: 'Lee', role: 'CTO' });
    expect(outcomes).toEqual(['UPDATED']);
    expect(changed).toMatchObject([{ id: 'lead-1', firstName: 'Ann', lastName: 'Lee' }]);
  });

  it('is the first of several, when these have one address', () => {
    const known = ['lead-1', 'lead-2', 'lead-3'].map((id) =>
      knownLead(id, { externalId: id, email: 'us@one.example' }),
    );
    expect(match(known, { email: 'us@one.example', role: 'CEO' }).changed).toMatchObject([{ id: 'lead-1' }]);
    expect(match(known.toReversed(), { email: 'us@one.example', role: 'CEO' }).changed).toMatchObject([
      { id: 'lead-1' },
    ]);
  });

  it('is whoever was there first, when that lead got the address later', () => {
    const drafts = [
      { externalId: 'A-1', email: 'ben@two.example' },
      { email: 'ben@two.example', role: 'CEO' },
    ];
    expect(match([ADA, BEN], ...drafts).changed).toMatchObject([{ id: 'lead-1', role: 'CEO' }]);
  });

  it('is no more whom an address named, when the lead has another one since', () => {
    const drafts = [{ externalId: 'A-1', email: 'new@one.example' }, { email: 'ada@one.example' }];
    expect(match([ADA], ...drafts).outcomes).toEqual(['UPDATED', 'CREATED']);
  });
});

describe('what becomes of a lead', () => {
  it('is nothing, when the draft says less, the same, or the same in another form', () => {
    const drafts = [
      { externalId: 'A-1' },
      { email: 'ADA@one.example' },
      { linkedinUrl: 'http://LinkedIn.com/in/Ada/', role: 'CTO' },
    ];
    expect(match([ADA], ...drafts)).toEqual({
      outcomes: ['DUPLICATE', 'DUPLICATE', 'DUPLICATE'],
      created: [],
      amended: [],
      changed: [],
      former: [],
    });
  });

  it('is what both say, when a draft adds and changes', () => {
    const known = knownLead('lead-1', { externalId: 'A-1', role: 'CTO', extra: { a: '1', b: '2' } });
    const { changed } = match([known], { externalId: 'A-1', company: 'Acme', extra: { b: '3', c: '4' } });
    expect(changed).toMatchObject([{ role: 'CTO', company: 'Acme', extra: { a: '1', b: '3', c: '4' } }]);
    expect(changed).toMatchObject([keysOf(changed[0] ?? someDraft({}))]);
  });

  it('is written once with all changes, when several drafts change it', () => {
    const { outcomes, created, changed, former } = match(
      [ADA],
      { externalId: 'A-1', role: 'VP' },
      { externalId: 'A-1', role: 'CEO' },
    );
    expect(outcomes).toEqual(['UPDATED', 'UPDATED']);
    expect({ created, changed }).toMatchObject({ created: [], changed: [{ id: 'lead-1', role: 'CEO' }] });
    expect(former).toMatchObject([{ id: 'lead-1', role: ADA.role }]);
  });

  it('stays something created, when this import made it before', () => {
    const known = knownLead('lead-1', { externalId: 'A-1', role: 'CTO' }, true);
    const { created, amended, changed, former } = match([known], { externalId: 'A-1', role: 'CEO' });
    expect({ created, amended, changed, former }).toMatchObject({
      created: [],
      amended: [{ id: 'lead-1', role: 'CEO' }],
      changed: [],
      former: [],
    });
  });
});

const maybe = (...texts: string[]) => fc.constantFrom(null, null, ...texts);

const someFields: fc.Arbitrary<Partial<LeadDraft>> = fc.record({
  scoringId: maybe('new-100', 'new-101', 'unknown'),
  externalId: maybe('A', 'B'),
  email: maybe('a@x.example', 'A@x.example', 'b@x.example', 'info@x.example'),
  linkedinUrl: maybe('linkedin.com/in/aa', 'https://linkedin.com/in/AA/', 'linkedin.com/in/bb'),
  name: maybe('Ann Marsh', 'MARSH, Ann', 'Ann Reed', 'Bob Cole'),
  role: maybe('CTO', 'CFO'),
});

type Key = 'externalId' | 'emailKey' | 'urlKey' | 'fingerprint';

/** The contract's sentences on one lead after another, without an index. */
function matchPlainly(drafts: readonly KeyedDraft[]): { outcomes: MatchOutcome[]; leads: KeyedLead[] } {
  const leads: KeyedLead[] = [];
  const newId = countingIds();
  const outcomes = drafts.map(({ scoringId, ...draft }): MatchOutcome => {
    const having = (key: Key) => {
      const found = leads.filter((lead) => lead[key] !== null && lead[key] === draft[key] && isOne(lead, draft, key));
      return found.find((lead) => wordsInCommon(lead, draft) > 0) ?? found[0];
    };
    const named = leads.find(({ id }) => id === scoringId);
    const lead = named ?? having('externalId') ?? having('emailKey') ?? having('urlKey') ?? having('fingerprint');
    if (!lead) {
      leads.push({ ...draft, id: newId() });
      return 'CREATED';
    }
    const said = Object.entries(draft).filter(([, text]) => text !== null);
    const merged = { ...lead, ...Object.fromEntries(said), extra: {} } as KeyedLead;
    const keyed = { ...merged, ...keysOf(merged) };
    if (areEqual(keyed, lead)) return 'DUPLICATE';
    leads[leads.indexOf(lead)] = keyed;
    return 'UPDATED';
  });
  return { outcomes, leads };
}

function isOne(lead: KeyedLead, draft: Omit<KeyedDraft, 'scoringId'>, shared: Key): boolean {
  const differ = (key: Key) => lead[key] !== null && draft[key] !== null && lead[key] !== draft[key];
  if (differ('externalId')) return false;
  if (lead.name === null || draft.name === null || wordsInCommon(lead, draft) > 0) return true;
  const isTaskOfMany = shared === 'emailKey' && draft.emailKey?.startsWith('info@');
  return !isTaskOfMany && !differ('emailKey') && !differ('urlKey');
}

type Named = { readonly name: string | null };

function wordsInCommon(one: Named, other: Named): number {
  const words = ({ name }: Named): string[] => name?.toLowerCase().match(/\w+/g) ?? [];
  return words(one).filter((word) => words(other).includes(word)).length;
}

it('does what the contract says of each draft in turn, wherever they are cut and though writes are seen one batch late', () => {
  const batches = fc.array(fc.array(someFields, { maxLength: 4 }), { maxLength: 6 });
  const examples = fc.property(batches, (fields) => {
    const matcher = leadMatcher(countingIds(), warningCollector());
    const outcomes: MatchOutcome[] = [];
    const written = new Map<string, KeyedLead>();
    let unseen: readonly KeyedLead[] = [];
    for (const drafts of fields.map((batch) => batch.map(someDraft))) {
      const known = [...written.values()].map((lead) => ({ ...lead, createdByThisImport: true }));
      for (const lead of unseen) written.set(lead.id, lead);
      matcher.begin(known);
      outcomes.push(...drafts.map(matcher.take));
      const { created, amended } = matcher.changes();
      unseen = [...created, ...amended];
    }
    for (const lead of unseen) written.set(lead.id, lead);
    const plain = matchPlainly(fields.flat().map(someDraft));
    expect(outcomes).toEqual(plain.outcomes);
    // A new lead is its draft, whose `scoringId` is not written.
    expect([...written.values()].map((lead) => ({ ...lead, scoringId: null }))).toEqual(
      plain.leads.map((lead) => ({ ...lead, scoringId: null })),
    );
  });
  fc.assert(examples, { numRuns: 2000 });
});
