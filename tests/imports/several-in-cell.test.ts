import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAddress } from '../../src/imports/first-address.js';
import { firstPhone } from '../../src/imports/first-phone.js';
import { expectLinearTime } from '../support/time-by-length.js';
import { readAll } from './files.js';

describe('an e-mail address', () => {
  it.each([
    ['ann@marsh.example', 'ann@marsh.example', null],
    ['ann@marsh.example ::: a@mail.example', 'ann@marsh.example', 'a@mail.example'],
    ['ann@marsh.example;a@mail.example', 'ann@marsh.example', 'a@mail.example'],
    ['ann@marsh.example, a@mail.example, b@mail.example', 'ann@marsh.example', 'a@mail.example, b@mail.example'],
    ['ann@marsh.example\na@mail.example', 'ann@marsh.example', 'a@mail.example'],
    ['ann@marsh.example/a@mail.example', 'ann@marsh.example', 'a@mail.example'],
    ['Ann Marsh <ann@marsh.example>', 'ann@marsh.example', null],
    ['"Marsh, Ann" <ann@marsh.example>', 'ann@marsh.example', null],
    ['Ann Marsh (ann@marsh.example)', 'ann@marsh.example', null],
    ['Office <ann@marsh.example>', 'ann@marsh.example', 'Office'],
    ['Ann <ann@marsh.example>; Bob <bob@marsh.example>', 'ann@marsh.example', 'Bob <bob@marsh.example>'],
    ['mailto:ann@marsh.example', 'ann@marsh.example', null],
    ['mailto:ann@marsh.example?subject=Hello', 'ann@marsh.example', null],
    ['ann@marsh.example <mailto:ann@marsh.example>', 'ann@marsh.example', null],
    ['[ann@marsh.example](mailto:ann@marsh.example)', 'ann@marsh.example', null],
    ["'ann@marsh.example'", 'ann@marsh.example', null],
    ['ann@marsh.example.', 'ann@marsh.example', null],
    ['ann@marsh.example (work)', 'ann@marsh.example', '(work)'],
    ['\u200bann@marsh.example\u200b', 'ann@marsh.example', null],
    ["o'neil@marsh.example", "o'neil@marsh.example", null],
    ['jörg@müller.example', 'jörg@müller.example', null],
    ['ask reception', 'ask reception', null],
    ['ann(at)marsh.example', 'ann(at)marsh.example', null],
    ['@ann', '@ann', null],
    ['ann@marsh.example; N/A', 'ann@marsh.example', null],
  ])('is the first of a cell, and the rest is kept: %s', (cell, first, rest) => {
    expect(firstAddress(cell, 'Ann Marsh')).toEqual({ first, rest });
  });

  it('keeps the name that is beside it, when the person’s is another or not known', () => {
    expect(firstAddress('Ann Marsh <a@b.example>', null).rest).toBe('Ann Marsh');
    expect(firstAddress('Ann Reed <a@b.example>', 'Ann Marsh').rest).toBe('Ann Reed');
  });

  it('loses no other address, whatever stands between them, and is not taken apart twice', () => {
    const address = fc.tuple(fc.stringMatching(/^[a-z0-9+_-]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}\.example$/));
    const written = address.map(([local, domain]) => `${local}@${domain}`);
    const decorated = fc.constantFrom(
      (text: string) => text,
      (text: string) => `<${text}>`,
      (text: string) => `Somebody <${text}>`,
      (text: string) => `mailto:${text}`,
    );
    const between = fc.constantFrom(' ::: ', ';', '; ', ', ', '\n', ' / ', ' | ');
    const cell = fc.tuple(
      fc.uniqueArray(written, { minLength: 1, maxLength: 4 }),
      fc.array(decorated, { minLength: 4 }),
      between,
    );
    fc.assert(
      fc.property(cell, ([addresses, decorations, separator]) => {
        const text = addresses.map((one, place) => decorations[place]?.(one)).join(separator);
        const { first, rest } = firstAddress(text, null);
        expect(first).toBe(addresses[0]);
        for (const other of addresses.slice(1)) expect(rest).toContain(other);
        expect(firstAddress(first, null)).toEqual({ first, rest: null });
      }),
    );
  });

  it.each([
    'x'.repeat(32_000),
    `${'x'.repeat(32_000)} @`,
    `${'('.repeat(32_000)}a@b`,
    '@'.repeat(32_000),
    `a@${'.'.repeat(32_000)}b`,
    `123456${' / '.repeat(10_000)}`,
    `123456/${' '.repeat(32_000)}`,
  ])('is looked for in a long cell in time that grows with its length alone', (cell) => {
    expectLinearTime(cell, (part) => [firstAddress(part, null), firstPhone(part)]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['+1 415 555 0134', '+1 415 555 0134', null],
    ['+1 415 555 0134 ::: +1 415 555 0135', '+1 415 555 0134', '+1 415 555 0135'],
    ['+1 415 555 0134; +1 415 555 0135; 0511/1234', '+1 415 555 0134', '+1 415 555 0135; 0511/1234'],
    ['030/123456, 0171/1234567', '030/123456', '0171/1234567'],
    ['(030) 123456\n0171 22', '(030) 123456', '0171 22'],
    ['0511 / 1234-5', '0511 / 1234-5', null],
    ['+49 36702/5550', '+49 36702/5550', null],
    ['+31 20 555 0102 / +31 6 5555 0103', '+31 20 555 0102', '+31 6 5555 0103'],
    ['030/5550101/0171 5550102', '030/5550101', '0171 5550102'],
    ['0171 5550101 oder (030) 5550102', '0171 5550101', '(030) 5550102'],
    ['03-5555-0101、090-5555-0102', '03-5555-0101', '090-5555-0102'],
    ['555-1234, ext. 12', '555-1234, ext. 12', null],
    ['ask reception', 'ask reception', null],
    ['["+1 415 555 0134","+1 415 555 0135"]', '+1 415 555 0134', '+1 415 555 0135'],
    ['tel:+14155550134', '+14155550134', null],
    ['p:+14155550134', '+14155550134', null],
    ['Mobile: +1 415 555 0134; Work: +1 415 555 0135', '+1 415 555 0134', 'Mobile; Work: +1 415 555 0135'],
    ['ask: reception', 'ask: reception', null],
    ['- ; +1 415 555 0134 ; n/a', '+1 415 555 0134', null],
    ['n/a; -', 'n/a; -', null],
  ])('is the first of a cell, and the rest is kept: %s', (cell, first, rest) => {
    expect(firstPhone(cell)).toEqual({ first, rest });
  });
});

describe('a file with several values in a cell', () => {
  it('keeps the rest in the extra column of that header, of the column that was read', async () => {
    const file =
      'Name,Role,Email,Personal Email,Phone\n' +
      'Ann,CEO,a@b.example;a2@b.example,p@b.example,1;2\n' +
      'Bob,CTO,,b@c.example ::: b2@c.example,3\n' +
      'Cy,COO,c@d.example,,4\n';
    const { drafts, file: leads } = await readAll(file);
    expect(drafts.map(({ email, phone, extra }) => [email, phone, extra])).toEqual([
      ['a@b.example', '1', { Email: 'a2@b.example', 'Personal Email': 'p@b.example', Phone: '2' }],
      ['b@c.example', '3', { 'Personal Email': 'b2@c.example' }],
      ['c@d.example', '4', {}],
    ]);
    expect(leads.keptHeaders()).toEqual(['Email', 'Personal Email', 'Phone']);
  });

  it('names no column for a rest that there is not', async () => {
    const { file } = await readAll('Name,Role,Email,Phone\nAnn,CEO,a@b.example,1\n');
    expect(file.keptHeaders()).toEqual([]);
  });
});
