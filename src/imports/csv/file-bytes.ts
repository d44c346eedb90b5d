import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { ImportFault } from '../faults.js';

/** Opens the file from its start; can be called several times. */
export type OpenFile = () => Readable;

/** The bytes from which the delimiter and the header row are detected. */
const HEAD_BYTES = 65_536;

/** The findings of one pass over all bytes of a file. */
export type FileBytes = {
  readonly head: Buffer;
  readonly headIsWholeFile: boolean;
  readonly isUtf8: boolean;
};

/** Reads the file once. Throws `EMPTY_FILE` for an empty file, and `FILE_TOO_LARGE` above the limit. */
export async function surveyBytes(open: OpenFile, maxBytes: number): Promise<FileBytes> {
  const utf8 = createUtf8Check();
  let head: Buffer = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of open() as AsyncIterable<Buffer>) {
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    utf8.add(chunk);
  }
  if (size === 0) throw new ImportFault('EMPTY_FILE', 'The file is empty. Upload a CSV file with a header and rows.');
  return { head, headIsWholeFile: size === head.length, isUtf8: utf8.isValid() };
}

/** Returns the fault of a file above the size limit. */
export function tooLarge(maxBytes: number): ImportFault {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  const message = `The file is larger than ${megabytes} MB (MAX_UPLOAD_MB). Split it into smaller files.`;
  return new ImportFault('FILE_TOO_LARGE', message);
}

function createUtf8Check(): { add(chunk: Buffer): void; isValid(): boolean } {
  let valid = true;
  let begun: Buffer = Buffer.alloc(0);
  return {
    add(chunk) {
      if (!valid) return;
      const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
      const end = endOfCharacters(bytes);
      valid = isUtf8(bytes.subarray(0, end));
      begun = bytes.subarray(end);
    },
    isValid: () => valid && begun.length === 0,
  };
}

const MOST_BYTES = 4;

/** Returns the end of the complete characters of UTF-8: a chunk may end within the bytes of the last one. */
function endOfCharacters(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - MOST_BYTES);
  let start = bytes.length - 1;
  while (start > least && isContinued(bytes[start] ?? 0)) start -= 1;
  return start + lengthAfter(bytes[start] ?? 0) > bytes.length ? start : bytes.length;
}

function isContinued(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

/** Returns the number of bytes of a character that begins with this one. */
function lengthAfter(byte: number): number {
  if (byte < 0xc0) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : MOST_BYTES;
}
