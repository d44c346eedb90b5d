import { setImmediate } from 'node:timers/promises';
import type { TextEncoding } from '../../../domain/generated/enums.js';
import { decodeAs } from '../encoding.js';
import type { HeaderKnowledge } from '../known-headers.js';
import { alphabetFit } from './alphabet-fit.js';
import { commonness } from './common-characters.js';
import encodings from './legacy-encodings.json' with { type: 'json' };
import { letterShape } from './letter-shape.js';

/** A rating of how well an encoding fits bytes. */
export type Rating = {
  /** The service's name for it; null where the service does not read it. */
  readonly encoding: TextEncoding | null;
  /** The name for people. */
  readonly name: string;
  /** The cells decoded by it. */
  readonly texts: readonly string[];
  /** The strength of the evidence for it. */
  readonly evidence: number;
  /** Its relative frequency in files today. */
  readonly frequency: number;
};

type LegacyEncoding = {
  readonly encoding: TextEncoding | null;
  readonly name: string;
  /** The detector's name for it. */
  readonly detected: string;
  /** The name in `TextDecoder`; null where that does not know it, and `letters` has the characters of the bytes from 128 on. */
  readonly label: string | null;
  readonly letters?: string;
  readonly alphabets: readonly string[];
  /** Its relative frequency in files today. */
  readonly frequency: number;
};

const ENCODINGS = encodings as readonly LegacyEncoding[];

/** The confidence in an encoding that the detector does not report, which is frequent for few letters. */
const LEAST_CONFIDENCE = 0.005;

/** The weight of a known header, the most headers that count, and the number of first cells that are searched for them. */
const HEADER_FACTOR = 3;
const MAX_HEADERS = 3;
const FIRST_CELLS = 30;

const NEWLINE = Buffer.from('\n');

/** Rates the possible encodings of cells beyond ASCII, best first; encodings that decode the cells equally are one. */
export async function rateEncodings(cells: readonly Buffer[], headers: HeaderKnowledge): Promise<Rating[]> {
  const bytes = Buffer.concat(cells.flatMap((cell) => [NEWLINE, cell]));
  const confidences = await detectorConfidences(bytes);
  const byText = new Map<string, Rating>();
  for (const encoding of ENCODINGS) {
    const text = textOf(bytes, encoding);
    const rating = rate(bytes, text, encoding, confidences.get(encoding.detected) ?? 0, headers);
    const first = byText.get(text) ?? rating;
    byText.set(text, { ...first, evidence: Math.max(first.evidence, rating.evidence) });
    // Rating all of them at once would block other requests.
    await setImmediate();
  }
  return [...byText.values()].sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** Returns how likely an encoding is, from its evidence and its frequency. */
export function scoreOf({ evidence, frequency }: Rating): number {
  return evidence * frequency;
}

/** Returns the detector's confidence in each encoding, between 0 and 1. Loads the detector on demand, since it is large. */
async function detectorConfidences(bytes: Buffer): Promise<Map<string | null, number>> {
  const { chardet } = await import('jschardet');
  const includeEncodings = ENCODINGS.map(({ detected }) => detected);
  const found = chardet.detectAll(bytes, { includeEncodings, ignoreThreshold: true, compatNames: false });
  // Without a language, the result is only the detector's default for no finding.
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
