import { describe, expect, it } from 'vitest';
import type { LeadText } from '../../src/domain/lead.js';
import { blankTexts, LEAD_TEXT_KEYS } from '../../src/domain/lead-fields.js';
import { areEqual, keysOf } from '../../src/imports/lead-keys.js';
import { BLANK_LEAD } from './blank-draft.js';

const keys = (fields: Partial<LeadText>) => keysOf({ ...BLANK_LEAD, ...fields });

describe('the key of a LinkedIn URL', () => {
  it.each([
    'https://www.linkedin.com/in/ada-lovelace',
    'http://linkedin.com/in/ada-lovelace/',
    'linkedin.com/in/ada-lovelace',
    'www.linkedin.com/in/ada-lovelace//',
    'HTTPS://WWW.LINKEDIN.COM/IN/ADA-LOVELACE',
    'https://de.linkedin.com/in/ada-lovelace',
    'https://m.linkedin.com/in/ada-lovelace',
    'https://www.linkedin.com/in/ada-lovelace?trk=public_profile&lang=de',
    'https://www.linkedin.com/in/ada-lovelace/#about',
    'https://www.linkedin.com/in/ada%2Dlovelace',
    'https://www.linkedin.com/in/ada-lovelace/overlay/contact-info/',
    'https://www.linkedin.com/in/ada-lovelace/details/experience/?locale=de_DE',
    'https://www.linkedin.com/in/ada-lovelace/en',
    'https://www.linkedin.com/in/ada-lovelace\u200b',
    'https://fr.linkedin.com/in/ada-lovelace/pt-br/',
    'https://www.linkedin.com/mwlite/in/ada-lovelace',
    'https://www.linkedin.com/comm/in/ada-lovelace?midToken=x',
    'https://www.linkedin.com/in/ada-lovelace; https://www.linkedin.com/in/ada-2',
    'linkedin.com/in/ada-lovelace\nlinkedin.com/in/ada-2',
    'https://www.linkedin.com/in/ada-lovelace/, https://ada.example',
    'Ada Lovelace <https://de.linkedin.com/in/ada-lovelace>',
    '[Ada](https://www.linkedin.com/in/ada-lovelace)',
    '=HYPERLINK("https://www.linkedin.com/in/ada-lovelace","Ada")',
  ])('is that of the same page, when it is written %s', (linkedinUrl) => {
    expect(keys({ linkedinUrl }).urlKey).toBe('linkedin.com/in/ada-lovelace');
  });

  it.each([
    'https://www.linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH,x1',
    'https://www.linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH,y2?_ntb=abc',
    'linkedin.com/sales/people/ACwAAA1,name',
    'https://www.linkedin.com/sales/lead/ACwAAA1/',
  ])('is that of the same person in Sales Navigator, however the person was found: %s', (linkedinUrl) => {
    expect(keys({ linkedinUrl }).urlKey).toBe('linkedin.com/sales/lead/acwaaa1');
  });

  it.each([
    ['https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada-2'],
    ['linkedin.com/in/ada lovelace', 'linkedin.com/in/ada byron'],
    ['https://www.linkedin.com/in/ada/en', 'https://www.linkedin.com/in/en'],
    ['https://www.linkedin.com/pub/ada/1/2b/3c', 'https://www.linkedin.com/pub/ada/1/2b/4d'],
    ['https://www.linkedin.com/sales/lead/ACwAAA1,NAME,x', 'https://www.linkedin.com/sales/lead/ACwAAA2,NAME,x'],
    ['https://www.linkedin.com/sales/lead/ada', 'https://www.linkedin.com/in/ada'],
    ['https://www.linkedin.com/in/ada', 'https://www.linkedin.com/pub/ada'],
    ['https://www.linkedin.com/in/j%C3%B6rg', 'https://www.linkedin.com/in/jorg'],
    ['https://www.linkedin.com/profile/view?id=1', 'https://www.linkedin.com/profile/view?id=2'],
    ['https://www.linkedin.com/in/a%00b', 'https://www.linkedin.com/in/a'],
  ])('is another one, when the pages are %s and %s', (one, other) => {
    const [first, second] = [one, other].map((linkedinUrl) => keys({ linkedinUrl }).urlKey);
    expect(first).toEqual(expect.any(String));
    expect(second).not.toBe(first);
  });

  it.each([
    'n/a',
    '-',
    'none',
    'linkedin.com',
    'https://www.linkedin.com/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/company/acme',
    'https://www.linkedin.com/school/acme',
  ])('is none, when it is %s and names no person', (linkedinUrl) => {
    expect(keys({ linkedinUrl }).urlKey).toBeNull();
  });

  it('holds nothing that a database cannot keep, when an escape stands for a NUL or is broken', () => {
    expect(keys({ linkedinUrl: 'linkedin.com/in/a%00b' }).urlKey).toBe('linkedin.com/in/a%00b');
    expect(keys({ linkedinUrl: 'linkedin.com/in/a%E0%A4' }).urlKey).toBe('linkedin.com/in/a%e0%a4');
  });
});

describe('the key of an e-mail address', () => {
  it('has no regard to case', () => {
    expect(keys({ email: 'Ada.Lovelace@Example.COM' }).emailKey).toBe('ada.lovelace@example.com');
  });

  it.each(['n/a', '-', '@', 'unknown', 'ada at example.com'])('is none, when it is %s', (email) => {
    expect(keys({ email }).emailKey).toBeNull();
  });
});

describe('equal leads', () => {
  const texts = blankTexts();
  for (const key of LEAD_TEXT_KEYS) texts[key] = `Her ${key}`;
  const ADA: LeadText = {
    ...texts,
    email: 'ada@one.example',
    linkedinUrl: 'linkedin.com/in/ada',
    extra: { notes: 'x', segment: 'y' },
  };

  it.each<[string, Partial<LeadText>]>([
    ['the case of the address', { email: 'ADA@one.example' }],
    ['the form of the URL', { linkedinUrl: 'https://www.linkedin.com/in/Ada/' }],
    ['the order of kept columns', { extra: { segment: 'y', notes: 'x' } }],
  ])('are those in which %s alone differs', (_, changes) => {
    expect(areEqual({ ...ADA, ...changes }, ADA)).toBe(true);
  });

  it.each<[string, Partial<LeadText>]>([
    ...Object.keys(ADA)
      .filter((field) => field !== 'extra')
      .flatMap((field): [string, Partial<LeadText>][] => [
        [`another ${field}`, { [field]: 'other' }],
        [`no ${field}`, { [field]: null }],
      ]),
    ['the name in another case', { name: 'HER NAME' }],
    ['two fields with their texts exchanged', { name: ADA.role, role: ADA.name }],
    ['another text in a kept column', { extra: { notes: 'z', segment: 'y' } }],
    ['a kept column of another name', { extra: { note: 'x', segment: 'y' } }],
    ['a kept column less', { extra: { notes: 'x' } }],
    ['a URL that is none', { linkedinUrl: 'n/a' }],
  ])('are no two of which one has %s', (_, changes) => {
    expect(areEqual({ ...ADA, ...changes }, ADA)).toBe(false);
  });

  it('are no two of which one has a column __proto__', () => {
    expect(areEqual({ ...ADA, extra: JSON.parse('{"__proto__": "x"}') }, { ...ADA, extra: {} })).toBe(false);
  });
});

describe('the fingerprint', () => {
  const NAMESAKE = { name: 'Ada', role: 'CTO', email: 'n/a', linkedinUrl: '-' };

  it('is the same for equal leads and another for others, when nothing else tells them apart', () => {
    expect(keys(NAMESAKE).fingerprint).toEqual(expect.any(String));
    expect(keys({ ...NAMESAKE, email: 'N/A' }).fingerprint).toBe(keys(NAMESAKE).fingerprint);
    expect(keys({ ...NAMESAKE, role: 'CEO' }).fingerprint).not.toBe(keys(NAMESAKE).fingerprint);
  });

  it.each<Partial<LeadText>>([
    { externalId: 'A-1' },
    { email: 'ada@one.example' },
    { linkedinUrl: 'linkedin.com/in/ada' },
  ])('is not needed, when a lead has %o', (key) => {
    expect(keys({ ...NAMESAKE, ...key }).fingerprint).toBeNull();
  });
});
