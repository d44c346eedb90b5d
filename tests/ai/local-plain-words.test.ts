import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judge, someLead, someOffer } from './local-leads.js';

const FOLDER = 'src/scoring/vocabulary';

const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));

const rankWords = readdirSync(FOLDER)
  .filter((file) => /^role-(?!abbreviations|gender|often)/.test(file))
  .flatMap((file) => Object.values(read(file) as Record<string, string[]>).flat())
  // What leads are scored by, and nobody's post.
  .filter((word) => word !== 'lead scoring');

const abbreviations = Object.keys(read('role-abbreviations.json') as Record<string, string>);

const industries = (read('industries-linkedin.json') as { name: string }[]).map(({ name }) => name);

const DOUBT = /believed|steer/;

const OFFER = someOffer();

it('believes every title that names a rank, however it is written', () => {
  const titles = [...rankWords, ...abbreviations].map((word) => `${word}, Sales`);
  const verdicts = titles.map((role) => judge(someLead({ role }), OFFER));
  expect(titles.filter((_, place) => DOUBT.test(verdicts[place]?.reasoning ?? ''))).toEqual([]);
});

it('believes every industry that has a name', () => {
  const verdicts = industries.map((industry) => judge(someLead({ industry }), OFFER));
  expect(industries.filter((_, place) => DOUBT.test(verdicts[place]?.reasoning ?? ''))).toEqual([]);
});
