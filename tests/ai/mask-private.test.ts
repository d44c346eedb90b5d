import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPrivate } from '../../src/ai/llm/mask-private.js';
import { PATTERNS } from '../attacks/long-texts.js';
import { expectLinearTime } from '../support/time-by-length.js';

const masked = (text: string, name?: string) => maskPrivate(text, name === undefined ? {} : { name }).text;

describe('a placeholder stands for', () => {
  it.each([
    ['ask kari@nimble.example.', 'ask [EMAIL].'],
    ['Jürgen.Groß+crm@bücher.example, please', '[EMAIL], please'],
    ['kari (at) nimble [dot] example', '[EMAIL]'],
    ['kari＠nimble．example', '[EMAIL]'],
    ['ka\u200bri@nim\u00adble.example', '[EMAIL]'],
    ['mailto:kari@nimble.example', 'mailto:[EMAIL]'],
    ['Call +49 151 2345678', 'Call [PHONE]'],
    ['+49 (0)89 / 123456-0', '[PHONE]'],
    ['0151/2345678 or 030 1234567', '[PHONE] or [PHONE]'],
    ['(415) 555-2671', '[PHONE]'],
    ['415.555.2671', '[PHONE]'],
    ['555-0100', '[PHONE]'],
    ['06 12 34 56 78', '[PHONE]'],
    ['004930123456', '[PHONE]'],
    ['98765 43210', '[PHONE]'],
    ['＋４９ １５１ ２３４５６７８', '[PHONE]'],
    ['+٩٧١ ٥٠ ١٢٣ ٤٥٦٧', '[PHONE]'],
    ['Tel.: 12 34 56', 'Tel.: [PHONE]'],
    ['IBAN DE89 3704 0044 0532 0130 00 BIC', 'IBAN [IBAN] BIC'],
    ['gb29nwbk60161331926819', '[IBAN]'],
    ['NO93-8601-1117-947', '[IBAN]'],
    ['see https://a.example/reset?token=s3cret.', 'see [URL].'],
    ['https://kari:pw@a.example', '[URL]'],
    ['(www.a.example/u/8fd0-11)', '([URL])'],
    ['linkedin.com/in/kari-dahl', '[URL]'],
  ])('what is private in %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ['Zelda Quux', 'Zelda leads. QUUX said: zelda', '[NAME] leads. [NAME] said: zelda'],
    ['Will Mark', 'Will will mark what Mark marks', '[NAME] will mark what [NAME] marks'],
    ['Zoë Müller', "Zoe's team at Muellers, led by Mueller", '[NAME] team at Muellers, led by [NAME]'],
    ['Anne-Marie O’Hara', 'Anne-Marie OHara', '[NAME]-[NAME] [NAME]'],
    ['Dr. Ada de Wit, MBA', 'Dr. de Wit, MBA', 'Dr. de [NAME], MBA'],
    ['近藤 悟', '近藤悟です', '[NAME]です'],
    ['محمد علي', 'أنا محمد من دبي', 'أنا [NAME] من دبي'],
    ['Email Phone', 'a@b.example 0151 2345678', '[EMAIL] [PHONE]'],
    ['(悟x 近藤', '近藤', '[NAME]'],
  ])('the name %j in %j', (name, text, expected) => {
    expect(masked(text, name)).toBe(expected);
  });
});

describe('what is no address, number or name stays', () => {
  it.each([
    'Runs 90 vans since 2015, 10,000 parcels a day',
    'In post 2015 - 2020 and 01.02.2020-03.04.2023, since 2024-01-15',
    'Budget 12 500 000 EUR, or 12.500.000, or 1000000',
    'ISO 9001, ISO 14001:2015',
    'Node.js/React, and/or B2B/B2C @ Nimble, 24/7',
    'Founder of https://nimble.example/ and www.nimble.example',
    'CEO @ nimble.example',
    'DE89 vans',
  ])('%j', (text) => {
    expect(masked(text, 'Kari Dahl')).toBe(text);
  });
});

it('takes out what nobody sees, and keeps line breaks', () => {
  expect(masked('a\u202eb\u2066c\u200d\u{e0041}d\u0000\u001be\ufff9\n\tf\u00ad')).toBe('abcde\n\tf');
});

const PRIVATE = [
  'kari@nimble.example',
  '+49 151 2345678',
  'https://a.example/?t=s3',
  'DE89370400440532013000',
  'Zelda',
];
const texts = fc
  .array(
    fc.oneof(fc.constantFrom(...PRIVATE, '\u200b', '\u202e', ' ', ', '), fc.string({ unit: 'grapheme', maxLength: 5 })),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '));

it('leaves nothing private, whatever stands around it, and masks nothing twice', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: shown } = maskPrivate(text, { name: 'Zelda' });
      for (const secret of ['kari@', '2345678', 's3', '3704', 'Zelda', '\u202e', '\u200b'])
        expect(shown).not.toContain(secret);
      expect(masked(shown, 'Zelda')).toBe(shown);
    }),
  );
});

it('finds the original of each part of the masked text', () => {
  fc.assert(
    fc.property(texts, fc.nat(30), fc.nat(30), (text, from, length) => {
      const { text: shown, original } = maskPrivate(text, { name: 'Zelda' });
      const part = shown.slice(from, from + length);
      fc.pre(part !== '');
      const behind = original(from, from + part.length);
      expect(text).toContain(behind);
      if (!/[[\]A-Z]/.test(part)) expect(masked(behind).replace(/\[.*?\]/g, '')).toHaveLength(part.length);
    }),
  );
});

it.each([...PATTERNS, '1', '1 ', '+1', 'a.', 'DE89', '[', 'www.', 'tel ', '( at )'])(
  'masks a long text of %j in time that grows with its length alone',
  (pattern) => {
    const text = pattern.repeat(Math.floor(32_000 / pattern.length));
    expectLinearTime(text, (part) => masked(`${part}!`, 'Kari Dahl'));
  },
);
