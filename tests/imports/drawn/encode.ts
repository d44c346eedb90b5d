import type { TextEncoding } from '../../../src/domain/generated/enums.js';
import { decodeAs, decodeBytes } from '../../../src/imports/csv/encoding.js';

type Decode = (bytes: Buffer) => string;

const TWO_BYTES: ReadonlySet<string> = new Set(['SHIFT_JIS', 'GB18030', 'BIG5', 'EUC_KR', 'euc-jp']);

const encoders = new Map<string, ReadonlyMap<string, Buffer>>();

/** The bytes of a text in an older encoding, which Node can read and not write. */
export function encode(text: string, encoding: TextEncoding): Buffer {
  return encoded(text, encoding, (bytes) => decodeBytes(bytes, encoding));
}

/** The bytes of a text in an encoding that `TextDecoder` knows by this label. */
export function encodeAs(text: string, label: string): Buffer {
  return encoded(text, label, (bytes) => decodeAs(bytes, label));
}

function encoded(text: string, name: string, decode: Decode): Buffer {
  const characters = encoders.get(name) ?? invert(name, decode);
  encoders.set(name, characters);
  return Buffer.concat([...text].map((character) => bytesOf(character, characters, name)));
}

function bytesOf(character: string, characters: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const bytes = characters.get(character);
  if (!bytes) throw new Error(`${name} has no "${character}".`);
  return bytes;
}

function invert(name: string, decode: Decode): Map<string, Buffer> {
  const characters = new Map<string, Buffer>();
  for (const bytes of sequences(TWO_BYTES.has(name))) {
    const text = decode(bytes);
    if ([...text].length === 1 && text !== '\ufffd' && !characters.has(text)) characters.set(text, bytes);
  }
  return characters;
}

function* sequences(hasTwoBytes: boolean): Generator<Buffer> {
  for (let byte = 0; byte < 0x100; byte += 1) yield Buffer.from([byte]);
  if (!hasTwoBytes) return;
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) yield Buffer.from([first, second]);
  }
}
