import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLeads, createOffer } from '../support/builders.js';
import { ResultsDocument } from '../support/generated/graphql.js';
import { namesOf, scoredOffer } from '../support/results.js';
import { score } from '../support/scoring.js';
import { startTestService } from '../support/service.js';

const NAMES = [
  'Ann 100%',
  'Bo_b',
  'Bo-b',
  'Émile Müller',
  'ИВАН Петров',
  'C[a]t*?',
  'D^o]g',
  'ΣΊΣΥΦΟΣ',
  'Back\\slash',
  "O'Hara",
];

/** Milliseconds; to compare at each place what is alike but for its end would take a minute. */
const SOON = 8_000;

describe('a search of results', () => {
  it('takes each character for itself, whatever its case and accents, and words in any order', async () => {
    const { client } = await startTestService();
    await scoredOffer(
      client,
      NAMES.map((name) => ({ name })),
    );
    const searches: [string, string[]][] = [
      ['0%', ['Ann 100%']],
      ['bo_B', ['Bo_b']],
      ['*', ['C[a]t*?']],
      ['?', ['C[a]t*?']],
      ['c[A]T', ['C[a]t*?']],
      ['^O]', ['D^o]g']],
      ['k\\S', ['Back\\slash']],
      ["o'h", ["O'Hara"]],
      ['émile mÜLLER', ['Émile Müller']],
      ['иВАн п', ['ИВАН Петров']],
      ['σίσυφοσ', ['ΣΊΣΥΦΟΣ']],
      ['  hara\n', ["O'Hara"]],
      ['100% ann', ['Ann 100%']],
      ['muller emile', ['Émile Müller']],
      ['muller ann', []],
      ['Müll mile', ['Émile Müller']],
      ['петров ива', ['ИВАН Петров']],
      ['zzz', []],
    ];
    for (const [search, expected] of searches)
      expect(await namesOf(client, { filter: { search } }), search).toEqual(expected);
  });

  it('looks into name, role, company, industry, e-mail and phone, and nowhere else', async () => {
    const { client } = await startTestService();
    const searched = ['name', 'role', 'company', 'industry', 'email', 'phone'] as const;
    const others = ['location', 'linkedinBio', 'externalId'] as const;
    const offerId = await scoredOffer(
      client,
      [...searched, ...others].map((field) => ({ [field]: `needle in ${field}` })),
    );
    const count = async (search: string) =>
      (await client.run(ResultsDocument, { offerId, filter: { search } })).results.totalCount;
    for (const field of searched) expect([field, await count(`EDLE in ${field}`)]).toEqual([field, 1]);
    expect(await count('NEEDLE')).toBe(searched.length);
  });

  it('finds words that stand in different fields, and none that would begin in one and end in the next', async () => {
    const { client } = await startTestService();
    await scoredOffer(client, [
      { name: 'Kavita Müller', role: 'Head of Sales', company: 'Straße & Søn', email: 'k.m@ulm.example' },
      { name: '王芳', company: '北京软件' },
      { name: '김민준', company: 'ガス' },
    ]);
    const searches: [string, string[]][] = [
      ['muller kavita', ['Kavita Müller']],
      ['strasse SON head @ulm', ['Kavita Müller']],
      ['mullerhead', []],
      ['芳', ['王芳']],
      ['北京 王', ['王芳']],
      ['민준', ['김민준']],
      ['ｶﾞｽ', ['김민준']],
      ['カス', []],
    ];
    for (const [search, expected] of searches)
      expect(await namesOf(client, { filter: { search } }), search).toEqual(expected);
  });

  it('answers at once, when the cells of a hundred leads hold nearly what is searched for', async () => {
    const { client } = await startTestService({ env: { MAX_BODY_KB: '10240' } });
    const cell = 'a'.repeat(32_000);
    const cells = { name: cell, role: cell, company: cell, industry: cell };
    const offerId = await createOffer(client);
    for (let batch = 0; batch < 10; batch += 1) {
      const leads = Array.from({ length: 10 }, (_, place) => ({ ...cells, externalId: `${batch} ${place}` }));
      await addLeads(client, offerId, leads);
    }
    await score(client, offerId);
    const before = performance.now();
    for (const search of [`${'a'.repeat(199)}b`, `b${'a'.repeat(199)}`]) {
      const { results } = await client.run(ResultsDocument, { offerId, filter: { search } });
      expect(results.totalCount).toBe(0);
    }
    expect(performance.now() - before).toBeLessThan(SOON);
  });

  it('finds any part of any text', async () => {
    const { client } = await startTestService();
    const offerId = await createOffer(client);
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter(isPlainText);
    const texts = fc.sample(text, { numRuns: 100, seed: 1 });
    await addLeads(
      client,
      offerId,
      texts.map((company) => ({ company })),
    );
    await score(client, offerId);
    const part = fc.tuple(fc.constantFrom(...texts), fc.nat(11), fc.integer({ min: 1, max: 12 }));
    await fc.assert(
      fc.asyncProperty(part, async ([text, start, length]) => {
        const search = [...text]
          .slice(start, start + length)
          .join('')
          .trim();
        fc.pre(search !== '');
        const { results } = await client.run(ResultsDocument, { offerId, filter: { search }, first: 500 });
        const found = results.nodes.map(({ lead }) => lead.company);
        expect(found).toContain(text.trim());
        for (const company of texts) if (company.includes(search)) expect(found).toContain(company.trim());
      }),
      { numRuns: 60 },
    );
  });
});

function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0') && text.trim() !== '';
}
