import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withKeys } from '../../src/imports/lead-keys.js';
import { leadMatcher } from '../../src/imports/lead-matcher.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import expected from './field-files/expected.json' with { type: 'json' };
import { readAll } from './files.js';

/** Files as people and tools write them, and what their owner would expect. */
type Expected = {
  readonly file: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly notTaken?: readonly string[];
  readonly headerRow?: number;
  readonly rowsRead?: number;
  readonly created?: number;
  readonly rejected?: number;
  /** Parts of leads that there must be. */
  readonly leads?: readonly object[];
};

async function readFile({ file }: Expected) {
  const {
    file: leads,
    rows,
    drafts,
    rejections,
  } = await readAll(readFileSync(new URL(`field-files/${file}`, import.meta.url)));
  let number = 0;
  const matcher = leadMatcher(() => `lead ${String(++number).padStart(3, '0')}`, warningCollector());
  matcher.begin([]);
  for (const draft of drafts) matcher.take(withKeys(draft));
  const fields = leads.mapping.columns.map(({ header, field }) => [header, field]);
  const { headerRow } = leads.format;
  return {
    fields: Object.fromEntries(fields),
    headerRow,
    rowsRead: rows.length,
    rejected: rejections.length,
    created: matcher.changes().created,
  };
}

it.each(expected as Expected[])('is understood as its owner would expect: $file', async (wanted) => {
  const { fields, headerRow, rowsRead, rejected, created } = await readFile(wanted);
  expect(fields).toMatchObject(wanted.columns ?? {});
  expect((wanted.notTaken ?? []).filter((header) => fields[header] !== null)).toEqual([]);
  expect(headerRow).toBe(wanted.headerRow ?? headerRow);
  expect(rowsRead).toBe(wanted.rowsRead ?? rowsRead);
  expect(rejected).toBe(wanted.rejected ?? rejected);
  expect(created).toHaveLength(wanted.created ?? created.length);
  for (const lead of wanted.leads ?? []) expect(created).toContainEqual(expect.objectContaining(lead));
});
