import { TextDecoder } from 'node:util';
import type { TextEncoding } from '../../domain/generated/enums.js';
import type { OpenFile } from './file-bytes.js';

/** The names of encodings in `TextDecoder`. */
const LABELS = {
  UTF_8: 'utf-8',
  UTF_16LE: 'utf-16le',
  UTF_16BE: 'utf-16be',
  WINDOWS_1252: 'windows-1252',
  WINDOWS_1250: 'windows-1250',
  WINDOWS_1251: 'windows-1251',
  WINDOWS_1253: 'windows-1253',
  WINDOWS_1254: 'windows-1254',
  WINDOWS_1256: 'windows-1256',
  SHIFT_JIS: 'shift_jis',
  GB18030: 'gb18030',
  BIG5: 'big5',
  EUC_KR: 'euc-kr',
  MACINTOSH: 'macintosh',
} as const satisfies Record<TextEncoding, string>;

/** The encoding of a file. */
export type TextFormat = {
  readonly encoding: TextEncoding;
  /** Whether undecodable bytes may have become U+FFFD. */
  readonly isLossy: boolean;
};

/** Reads the file as text, without its byte order mark. */
export async function* decodeText(open: OpenFile, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(LABELS[encoding]);
  for await (const chunk of open() as AsyncIterable<Buffer>) yield decodePart(decoder, chunk);
  yield decoder.decode();
}

/** Decodes the first bytes of a file; drops a character that is cut at their end. */
export function decodeHead(head: Buffer, encoding: TextEncoding): string {
  return decodePart(new TextDecoder(LABELS[encoding]), head);
}

/** Decodes bytes in any encoding that `TextDecoder` knows. */
export function decodeAs(bytes: Buffer, label: string): string {
  const decoder = new TextDecoder(label);
  return decodePart(decoder, bytes) + decoder.decode();
}

/** Decodes bytes in an encoding of the service. */
export function decodeBytes(bytes: Buffer, encoding: TextEncoding): string {
  return decodeAs(bytes, LABELS[encoding]);
}

// Without `stream`, Node decodes Windows-1252 as Latin-1, so that € is lost.
function decodePart(decoder: TextDecoder, bytes: Buffer): string {
  return decoder.decode(bytes, { stream: true });
}
