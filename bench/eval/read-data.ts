import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Reads the rows of a CSV file by header. Throws where the file does not exist. */
export function readTable(folder: string, name: string): Record<string, string>[] {
  const text = readFileSync(join(folder, name), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** Reads the objects of a file with one JSON document per line. */
export function readLines<Row>(folder: string, name: string): Row[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

/** Splits a cell with several values, joined by `|`. */
export function several(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter(Boolean);
}
