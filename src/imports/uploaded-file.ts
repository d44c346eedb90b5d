import type { Readable } from 'node:stream';
import type { UserError } from '../domain/user-error.js';
import { tooLarge } from './csv/file-bytes.js';
import { ImportFault } from './faults.js';
import { toStorable } from './shown-text.js';

/** An uploaded file, kept on disk until its request is answered; it can be read several times. */
export type UploadedFile = {
  readonly filename: string;
  createReadStream(options?: { readonly highWaterMark: number }): Readable;
};

/** A file is read in parts of 128 KB: each part costs a turn of the event loop, and a thread. */
const PART = { highWaterMark: 128 * 1024 };

/** Makes the file's name storable. */
export async function named(file: Promise<UploadedFile>): Promise<UploadedFile> {
  const { filename, createReadStream } = await file;
  return { filename: toStorable(filename), createReadStream: () => createReadStream(PART) };
}

const ENDED_EARLY = /^(?:Unexpected end of |Malformed part header)/;

/**
 * Returns the client's fault behind an error of the upload: the file is too large, missing, or truncated. Null where the
 * error is not the client's.
 */
function uploadFault(error: unknown, maxBytes: number): ImportFault | null {
  if (!(error instanceof Error)) return null;
  const status = 'status' in error ? error.status : null;
  if (isSurplusFile(error))
    return new ImportFault('TOO_MANY', 'The request holds several files. Send one per request.');
  if (status === 413) return tooLarge(maxBytes);
  if (status === 400) {
    return new ImportFault('EMPTY_FILE', 'The request names a file but does not contain it. Send the file.');
  }
  if (status === 499 || ENDED_EARLY.test(error.message)) {
    const message = 'The upload ended before the file did. Nothing was kept; send it again.';
    return new ImportFault('UPLOAD_INCOMPLETE', message);
  }
  return null;
}

/** Returns a client's fault with a file as a value; null where an error is not the client's. */
export function clientFault(error: unknown, maxBytes: number): UserError | null {
  const fault = error instanceof ImportFault ? error : uploadFault(error, maxBytes);
  return fault && { code: fault.code, message: fault.message, field: fault.field };
}

/** Whether an upload was refused because it holds more than one file. */
export function isSurplusFile({ message }: Error): boolean {
  return message.endsWith('max file uploads exceeded.');
}
