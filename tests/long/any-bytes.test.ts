import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { createOffer } from '../support/builders.js';
import { startTestService } from '../support/service.js';
import { countsOf, sendFile, stateOf } from '../support/uploads.js';

const cells = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', ';', '\t', '|', '\n', '\r', ' ', "'", '=', '\ufeff') }),
  fc.constantFrom('', 'CEO', 'a@b.example', 'https://linkedin.com/in/a', '漢字', '🙂'),
);

/** A table under known headers, in one dialect or another, of which a part may be other bytes. */
const files = fc
  .record({
    rows: fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.boolean(),
    encoding: fc.constantFrom('utf8' as const, 'utf16le' as const, 'latin1' as const),
    damage: fc.option(fc.record({ at: fc.nat(400), bytes: fc.uint8Array({ maxLength: 8 }) })),
  })
  .map(({ rows, delimiter, newline, quotes, encoding, damage }) => {
    const header = ['role', 'company', 'email', 'linkedin_url'];
    const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes });
    const file = Buffer.from(text, encoding);
    if (damage === null) return file;
    return Buffer.concat([file.subarray(0, damage.at), damage.bytes, file.subarray(damage.at)]);
  });

it('takes all of a file or says why not, and each row that it read is counted once, whatever bytes come', async () => {
  const { client } = await startTestService();
  const offerId = await createOffer(client);
  let { leads } = await stateOf(client, offerId);
  const reconciles = fc.asyncProperty(files, async (file) => {
    const { leadImport, userErrors } = await sendFile(client, offerId, new Uint8Array(file));
    expect(leadImport === null).toBe(userErrors.length > 0);
    leads += leadImport ? countsOf(leadImport).created : 0;
    expect((await stateOf(client, offerId)).leads).toBe(leads);
  });
  await fc.assert(reconciles, { numRuns: 500 });
});
