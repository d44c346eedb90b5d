import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { TextEncoding } from '../../src/domain/generated/enums.js';
import { headerKnowledge } from '../../src/imports/columns/header-knowledge.js';
import { readCsv } from '../../src/imports/csv/read-csv.js';
import { ImportFault } from '../../src/imports/faults.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import type { Judged } from './figures.js';

/** The description of a file. */
type Described = {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly records: number;
  readonly strict_ok: boolean;
  readonly awkward: string;
};

type Read = Pick<Described, 'delimiter' | 'header' | 'records'> & { readonly encoding: string };

const ENCODINGS: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'UTF_8',
  'utf-8 (BOM)': 'UTF_8',
  'utf-16-le': 'UTF_16LE',
  'utf-16-be': 'UTF_16BE',
  'latin-1': 'WINDOWS_1252',
};

const LIMITS = { maxBytes: 10_000_000, maxRows: 100_000, maxCellLength: 32_767 };

const RIGHT = 'right';
const WRONG = 'wrong';
const A_CLEAR_CODE = 'a clear code';

/** Compares the reading of difficult real files to their descriptions. */
export async function judgeFiles(folder: string): Promise<Judged[]> {
  const place = join(folder, 'csvs');
  const files: Described[] = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
  return Promise.all(files.map((file) => judge(join(place, file.file), file)));
}

async function judge(path: string, file: Described): Promise<Judged> {
  const isEmpty = file.header.length === 0;
  const expected = isEmpty ? A_CLEAR_CODE : shown({ ...file, encoding: ENCODINGS[file.encoding] ?? file.encoding });
  const verdictOn = (read: string) => (read === expected ? RIGHT : read === A_CLEAR_CODE ? A_CLEAR_CODE : WRONG);
  const read = await readByService(path);
  return {
    input: `${file.file} (${file.awkward})`,
    label: RIGHT,
    alsoOk: file.strict_ok ? [] : [A_CLEAR_CODE],
    tags: file.strict_ok ? [] : ['may be refused'],
    verdict: verdictOn(read),
    evidence: `read as ${read}, and has ${expected}.`,
    baseline: verdictOn(readPlainly(path)),
  };
}

async function readByService(path: string): Promise<string> {
  try {
    const csv = await readCsv(() => createReadStream(path), {
      limits: LIMITS,
      headers: headerKnowledge([]),
      warnings: warningCollector(),
    });
    let records = 0;
    let faults = 0;
    for await (const some of csv.records) {
      records += some.length;
      faults += some.filter(({ fault }) => fault !== null).length;
    }
    return faults > 0 ? A_CLEAR_CODE : shown({ ...csv, records });
  } catch (error) {
    if (error instanceof ImportFault) return A_CLEAR_CODE;
    throw error;
  }
}

/** The baseline: UTF-8, and the first line is the header. */
function readPlainly(path: string): string {
  const { data, meta } = Papa.parse<string[]>(readFileSync(path, 'utf8'), { skipEmptyLines: true });
  const [header = [], ...records] = data;
  return shown({ encoding: 'UTF_8', delimiter: meta.delimiter, header, records: records.length });
}

function shown({ encoding, delimiter, header, records }: Read): string {
  const names = header.map((name) => name.trim()).join(' | ');
  return `${records} rows below "${names}", cut by "${delimiter}", in ${encoding}`;
}
