import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from '../../src/exports/file-name.js';

const NOW = new Date('2026-11-30T08:15:00Z');

const nameFor = (offerName: string | null) => fileNameOf({ content: 'call-list', offerName, ending: 'csv' }, NOW);

it.each([
  ['Outreach automation', 'call-list_outreach-automation_2026-11-30.csv'],
  ['  Größe & Café: “DACH” / 2026! ', 'call-list_grosse-cafe-dach-2026_2026-11-30.csv'],
  ['営業の自動化', 'call-list_営業の自動化_2026-11-30.csv'],
  ['../../etc', 'call-list_etc_2026-11-30.csv'],
  ['—', 'call-list_2026-11-30.csv'],
  [null, 'call-list_2026-11-30.csv'],
])('of the offer %j is %s', (offerName, name) => {
  expect(nameFor(offerName)).toBe(name);
});

it('ends with a whole word, when the name of the offer is long', () => {
  expect(nameFor('Outreach automation '.repeat(10))).toBe(
    'call-list_outreach-automation-outreach-automation-outreach_2026-11-30.csv',
  );
});

it('holds no separator, no control character and no more than a file system takes, whatever an offer is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (offerName) => {
      const name = nameFor(offerName);
      expect(name).toMatch(/^call-list_(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*_)?2026-11-30\.csv$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
