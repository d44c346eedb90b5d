import { ImportFault } from '../faults.js';
import signatures from './signatures.json' with { type: 'json' };

const CONTROL_CHARACTERS = /(?![\t\n\v\f\r])\p{Cc}/gu;
const MARKUP = /^\s*(?:<\?xml|<!doctype|<html|<table)/i;
const JSON_DOCUMENT = /^\s*(?:\{\s*"|\[\s*[{[])/;

/** Throws `NOT_CSV` for bytes that begin like another file format. */
export function refuseOtherFormats(head: Buffer): void {
  const start = head.subarray(0, 16).toString('hex');
  for (const [signature, kind] of Object.entries(signatures)) {
    if (start.startsWith(signature)) throw notCsv(kind);
  }
}

/** Throws `NOT_CSV` for text that is not a table: markup, JSON, or more than one control character in fifty. */
export function refuseOtherText(text: string): void {
  if (MARKUP.test(text)) throw notCsv('an HTML or XML document');
  if (JSON_DOCUMENT.test(text)) throw notCsv('a JSON document');
  const controls = text.match(CONTROL_CHARACTERS)?.length ?? 0;
  if (controls > 1 && controls * 50 > text.length) throw notCsv('a binary file');
}

function notCsv(kind: string): ImportFault {
  return new ImportFault('NOT_CSV', `The file is ${kind}, not CSV. Save it as "CSV (UTF-8)" and upload that file.`);
}
