import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../src/imports/columns/match-header.js';

/** Headers, and what each of them means. */
const HEADERS = readFileSync(new URL('headers-by-parts.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ wanted: line.slice(0, line.indexOf(' ')), header: line.slice(line.indexOf(' ') + 1) }));

const MEANINGS = [...new Set(HEADERS.map(({ wanted }) => wanted))];

function meaningOf(header: string): string {
  return matchHeader(header)[0]?.slot ?? '-';
}

/** Words that say whose something is, or how it is asked for, in front of words for a field. */
const PEOPLE = ['Contact', 'Primary Contact', 'Attendee', 'Invitee', 'Registrant', 'Prospect', 'Ticket'];
const FIELDS = { 'Job Title': 'ROLE', Email: 'EMAIL', 'First Name': 'FIRST_NAME', Phone: 'PHONE', Company: 'COMPANY' };
const WAYS = ['Job Title', 'Role', 'Position', 'Designation'];

describe('a header is read by its parts', () => {
  it.each(MEANINGS)('and means %s', (wanted) => {
    const found = HEADERS.filter((row) => row.wanted === wanted).map(({ header }) => [header, meaningOf(header)]);
    expect(found).toEqual(found.map(([header]) => [header, wanted]));
  });

  it('whosever it is said to be', () => {
    const field = fc.constantFrom(...Object.entries(FIELDS));
    const separator = fc.constantFrom(' ', ' - ', ': ', '::', '_');
    fc.assert(
      fc.property(fc.constantFrom(...PEOPLE), separator, field, (whose, between, [header, wanted]) => {
        expect([`${whose}${between}${header}`, meaningOf(`${whose}${between}${header}`)]).toEqual([
          `${whose}${between}${header}`,
          wanted,
        ]);
      }),
    );
  });

  it('whosever it is said to be in one word, as Germanic languages join words', () => {
    const people = fc.constantFrom(
      'Teilnehmer',
      'Besucher',
      'Ansprechpartner',
      'Kontaktperson',
      'Deltager',
      'Deelnemer',
    );
    const joint = fc.constantFrom('', 's');
    const labels = { firma: 'COMPANY', name: 'NAME', position: 'ROLE', telefon: 'PHONE', ort: 'CITY', email: 'EMAIL' };
    fc.assert(
      fc.property(people, joint, fc.constantFrom(...Object.entries(labels)), (whose, between, [label, wanted]) => {
        expect([whose, between, label, meaningOf(`${whose}${between}${label}`)]).toEqual([
          whose,
          between,
          label,
          wanted,
        ]);
      }),
    );
    const others = ['Prospectus', 'Contactless', 'Visitorship', 'Teilnehmerzahl', 'Besucherstatus'];
    expect(others.filter((header) => meaningOf(header) !== '-')).toEqual([]);
  });

  it('in whatever order two ways to say it stand', () => {
    const separator = fc.constantFrom(' / ', '/', ' or ', ' | ', ', ', ' (');
    fc.assert(
      fc.property(fc.shuffledSubarray(WAYS, { minLength: 2, maxLength: 2 }), separator, ([one, other], between) => {
        expect(meaningOf(`${one}${between}${other}`)).toBe('ROLE');
      }),
    );
  });

  it('and means nothing, when it names two fields', () => {
    const two = fc.shuffledSubarray(Object.entries(FIELDS), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(two, fc.constantFrom(' / ', ' and ', ' or '), (fields, between) => {
        expect(meaningOf(fields.map(([header]) => header).join(between))).toBe('-');
      }),
    );
  });

  it('as quickly, when it is made to have many readings', () => {
    const words = ['contact', 'company', 'name', 'city', 'your', 'work', 'first', 'what', 'is', 'title', 'of', '公司'];
    const header = fc.array(fc.constantFrom(...words), { minLength: 10, maxLength: 40 }).map((some) => some.join(' '));
    const started = process.cpuUsage();
    fc.assert(
      fc.property(header, (text) => Array.isArray(matchHeader(text))),
      { numRuns: 1_000 },
    );
    // Processor time, to which other load on the machine adds little.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
  });
});
