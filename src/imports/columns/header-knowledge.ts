import { headerKey } from '../../text/header-key.js';
import type { HeaderKnowledge } from '../csv/known-headers.js';
import type { ColumnMappingInput } from './column-mapping.js';
import { knowsHeader } from './map-columns.js';
import { matchHeader } from './match-header.js';
import { isSpelledSo } from './vocabulary.js';

/** Combines the headers of the vocabulary with a client's overrides for a file. */
export function headerKnowledge(overrides: readonly ColumnMappingInput[]): HeaderKnowledge {
  const isNamed = (text: string) => overrides.some(({ header }) => header?.trim() === text.trim());
  return {
    knows: (text) => knowsHeader(text, overrides),
    knowsSpelling: (text) => isSpelledSo(text) || isNamed(text),
    meansTheSame,
  };
}

function meansTheSame(text: string, header: string): boolean {
  const key = headerKey(text);
  if (key !== '' && key === headerKey(header)) return true;
  const slots = new Set(matchHeader(header).map(({ slot }) => slot));
  return matchHeader(text).some(({ slot }) => slots.has(slot));
}
