import type { TextEncoding } from '../../domain/generated/enums.js';
import type { WarningCollector } from '../warning-collector.js';
import { decodeText, type TextFormat } from './encoding.js';
import type { FileBytes, OpenFile } from './file-bytes.js';
import type { HeaderKnowledge } from './known-headers.js';
import { cellsBeyondAscii } from './legacy-encodings/cells-beyond-ascii.js';
import { chooseEncoding } from './legacy-encodings/choose-encoding.js';
import { tellEncoding } from './legacy-encodings/tell-encoding.js';

/** Returns the format for the encoding that a client gives. */
export function givenEncoding(encoding: TextEncoding, { isUtf8 }: FileBytes): TextFormat {
  return { encoding, isLossy: isLossy(encoding) && !(encoding === 'UTF_8' && isUtf8) };
}

/**
 * Detects the encoding: by a byte order mark, by the NUL bytes of UTF-16, or as UTF-8 if all bytes are valid. With some
 * invalid bytes, a file of mostly whole UTF-8 characters is a damaged UTF-8 file; otherwise the letters show which older
 * encoding makes sense of them. Warns of a guess, and throws `INVALID_TEXT` for an encoding that it cannot read.
 */
export async function detectEncoding(
  open: OpenFile,
  { head, isUtf8 }: FileBytes,
  headers: HeaderKnowledge,
  warnings: WarningCollector,
): Promise<TextFormat> {
  const utf16 = utf16Of(head);
  if (utf16) return { encoding: utf16, isLossy: true };
  if (isUtf8) return { encoding: 'UTF_8', isLossy: false };
  if (startsWith(head, 0xef, 0xbb, 0xbf) || (await isMostlyUtf8(open))) return { encoding: 'UTF_8', isLossy: true };
  const choice = await chooseEncoding(await cellsBeyondAscii(open), headers);
  tellEncoding(choice, warnings);
  return { encoding: choice.best.encoding, isLossy: isLossy(choice.best.encoding) };
}

function isLossy(encoding: TextEncoding): boolean {
  return encoding !== 'WINDOWS_1252' && encoding !== 'MACINTOSH';
}

function startsWith(head: Buffer, ...bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function utf16Of(head: Buffer): TextEncoding | null {
  if (startsWith(head, 0xff, 0xfe)) return 'UTF_16LE';
  if (startsWith(head, 0xfe, 0xff)) return 'UTF_16BE';
  const nuls: [number, number] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  });
  return utf16OfNuls(nuls, head.length);
}

/** Latin text in UTF-16 has a NUL in every other byte, and never two in a row. */
function utf16OfNuls([even, odd]: readonly [number, number], length: number): TextEncoding | null {
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
