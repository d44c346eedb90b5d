import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportFault } from '../../src/imports/faults.js';
import { readAll } from './files.js';

describe('no row vanishes', () => {
  it('whatever the lines hold: each is in a lead or a rejection', async () => {
    const junk = fc.string({
      unit: fc.constantFrom('"', ',', 'a', ' ', '\t', '\ufffd', '""', '\r'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(junk, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        async (lines, chunkSize) => {
          const marked = lines.map((line, place) => `<${place}>${line}<${place}>`);
          const { rows } = await readAll(`role,company\n${marked.join('\n')}`, {}, chunkSize);
          const found = JSON.stringify(rows);
          for (const place of lines.keys()) expect(found).toContain(`<${place}>`);
          expect(rows.map(({ row }) => row)).toEqual([...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('whatever bytes come: a fault or rows, never anything else', async () => {
    const start = fc.constantFrom(
      '',
      'role\n',
      'role,company\n',
      '\ufeffrole;x\n',
      'sep=;\nrole;x\n',
      '"',
      '\n\n',
      '\u0000r\u0000o',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x3b, 0x61, 0x00, 0xff, 0xfe, 0xc3, 0xa4, 0x20), {
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(start, bytes, fc.integer({ min: 1, max: 70 }), async (prefix, tail, chunkSize) => {
        const content = Buffer.concat([Buffer.from(prefix), Buffer.from(tail)]);
        try {
          const { rows, drafts, rejections } = await readAll(
            content,
            { columns: [{ index: 1, field: 'ROLE' }] },
            chunkSize,
          );
          expect(rows.length).toBeGreaterThan(0);
          expect(drafts.length + rejections.length).toBe(rows.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportFault);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
