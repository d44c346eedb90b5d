import { setImmediate } from 'node:timers/promises';
import type { TextEncoding } from '../../../domain/generated/enums.js';
import { decodeAs } from '../encoding.js';
import type { HeaderKnowledge } from '../known-headers.js';
import { alphabetFit } from './alphabet-fit.js';
import { commonness } from './common-characters.js';
import encodings from './legacy-encodings.json' with { type: 'json' };
import { letterShape } from './letter-shape.js';

/** How well an encoding makes sense of bytes. */
export type Rating = {
  /** The service's name for it; null where the service does not read it. */
  readonly encoding: TextEncoding | null;
  /** What people call it. */
  readonly name: string;
  /** The text that it makes of each cell. */
  readonly texts: readonly string[];
  /** How much speaks for it. */
  readonly evidence: number;
  /** How frequent it is in files today, beside others. */
  readonly frequency: number;
};

type LegacyEncoding = {
  readonly encoding: TextEncoding | null;
  readonly name: string;
  /** What the detector calls it. */
  readonly detected: string;
  /** What `TextDecoder` calls it; null where it does not know it, and `letters` are those of the bytes from 128 on. */
  readonly label: string | null;
  readonly letters?: string;
  readonly alphabets: readonly string[];
  /** How frequent it is in files today, beside others. */
  readonly frequency: number;
};

const ENCODINGS = encodings as readonly LegacyEncoding[];

/** So much confidence has an encoding of which the detector knows nothing, which is frequent for a few letters. */
const LEAST_CONFIDENCE = 0.005;

/** How much a header that means something counts, how many of them do, and among how many of the first cells they are. */
const HEADER_FACTOR = 3;
const MAX_HEADERS = 3;
const FIRST_CELLS = 30;

const NEWLINE = Buffer.from('\n');

/** Rates the encodings that cells beyond ASCII may be in, the best one first; those that make the same text of them are one. */
export async function rateEncodings(cells: readonly Buffer[], headers: HeaderKnowledge): Promise<Rating[]> {
  const bytes = Buffer.concat(cells.flatMap((cell) => [NEWLINE, cell]));
  const confidences = await detectorConfidences(bytes);
  const byText = new Map<string, Rating>();
  for (const encoding of ENCODINGS) {
    const text = textOf(bytes, encoding);
    const rating = rate(bytes, text, encoding, confidences.get(encoding.detected) ?? 0, headers);
    const first = byText.get(text) ?? rating;
    byText.set(text, { ...first, evidence: Math.max(first.evidence, rating.evidence) });
    // Rating all of them at once would hold up other requests.
    await setImmediate();
  }
  return [...byText.values()].sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** How likely an encoding is: how much speaks for it, and how frequent it is. */
export function scoreOf({ evidence, frequency }: Rating): number {
  return evidence * frequency;
}

/** How sure the detector is of each encoding, between 0 and 1. It is large, and loaded where it is needed. */
async function detectorConfidences(bytes: Buffer): Promise<Map<string | null, number>> {
  const { chardet } = await import('jschardet');
  const includeEncodings = ENCODINGS.map(({ detected }) => detected);
  const found = chardet.detectAll(bytes, { includeEncodings, ignoreThreshold: true, compatNames: false });
  // Without a language it is no finding, but what the detector answers where it found nothing.
  return new Map(found.map(({ encoding, confidence, language }) => [encoding, language === null ? 0 : confidence]));
}

function rate(
  bytes: Buffer,
  text: string,
  { encoding, name, detected, alphabets, frequency }: LegacyEncoding,
  confidence: number,
  headers: HeaderKnowledge,
): Rating {
  const [, ...texts] = text.split('\n');
  const sense = letterShape(text) * alphabetFit(text, alphabets) * commonness(bytes, detected);
  const known = Math.min(MAX_HEADERS, countHeaders(texts, headers));
  const evidence = (LEAST_CONFIDENCE + confidence) * sense ** 2 * HEADER_FACTOR ** known;
  return { encoding, name, texts, evidence, frequency };
}

function textOf(bytes: Buffer, { label, letters = '' }: LegacyEncoding): string {
  if (label !== null) return decodeAs(bytes, label);
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (byte) => letters.charAt(byte.charCodeAt(0) - 0x80));
}

function countHeaders(texts: readonly string[], headers: HeaderKnowledge): number {
  const first = texts.slice(0, FIRST_CELLS);
  return first.flatMap((text) => text.split('|')).filter((text) => headers.knowsSpelling(text.trim())).length;
}
