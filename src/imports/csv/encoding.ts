import { TextDecoder } from 'node:util';
import type { FileBytes, OpenFile } from './file-bytes.js';

/** What `TextDecoder` calls each encoding. */
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
} as const;

export type Encoding = keyof typeof LABELS;

/** How a file's bytes become text. */
export type TextFormat = {
  readonly encoding: Encoding;
  /** Whether bytes that mean nothing may have become U+FFFD. */
  readonly isLossy: boolean;
};

/** The format of a file whose encoding a client gives. */
export function givenEncoding(encoding: Encoding, { isUtf8 }: FileBytes): TextFormat {
  return { encoding, isLossy: encoding !== 'WINDOWS_1252' && !(encoding === 'UTF_8' && isUtf8) };
}

/**
 * Decides the encoding: by a byte order mark, by the NUL bytes of UTF-16, else UTF-8 where the bytes allow it.
 * Of a file with bytes that are no UTF-8 the majority decides: mostly whole UTF-8 characters make it a damaged
 * UTF-8 file, otherwise it is Windows-1252.
 */
export async function detectEncoding(open: OpenFile, { head, isUtf8 }: FileBytes): Promise<TextFormat> {
  const utf16 = utf16Of(head);
  if (utf16) return { encoding: utf16, isLossy: true };
  if (isUtf8) return { encoding: 'UTF_8', isLossy: false };
  if (startsWith(head, 0xef, 0xbb, 0xbf) || (await isMostlyUtf8(open))) return { encoding: 'UTF_8', isLossy: true };
  return { encoding: 'WINDOWS_1252', isLossy: false };
}

/** Reads the file as text, without its byte order mark. */
export async function* decodeText(open: OpenFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(LABELS[encoding]);
  for await (const chunk of open() as AsyncIterable<Buffer>) yield decodePart(decoder, chunk);
  yield decoder.decode();
}

/** Reads the first bytes of a file as text; a character cut in two at their end is left out. */
export function decodeHead(head: Buffer, encoding: Encoding): string {
  return decodePart(new TextDecoder(LABELS[encoding]), head);
}

// Without `stream`, Node decodes Windows-1252 as Latin-1, so that € is lost.
function decodePart(decoder: TextDecoder, bytes: Buffer): string {
  return decoder.decode(bytes, { stream: true });
}

function startsWith(head: Buffer, ...bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function utf16Of(head: Buffer): Encoding | null {
  if (startsWith(head, 0xff, 0xfe)) return 'UTF_16LE';
  if (startsWith(head, 0xfe, 0xff)) return 'UTF_16BE';
  const nuls: [number, number] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  });
  return utf16OfNuls(nuls, head.length);
}

/** Latin text in UTF-16 has a NUL in every other byte, and never one beside it. */
function utf16OfNuls([even, odd]: readonly [number, number], length: number): Encoding | null {
  const many = Math.max(2, length / 20);
  if (even === 0 && odd >= many) return 'UTF_16LE';
  if (odd === 0 && even >= many) return 'UTF_16BE';
  return null;
}

async function isMostlyUtf8(open: OpenFile): Promise<boolean> {
  let whole = 0;
  let broken = 0;
  for await (const text of decodeText(open, 'UTF_8')) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 0xfffd) broken += 1;
      else if (code > 0x7f) whole += 1;
    }
  }
  return whole > broken;
}
