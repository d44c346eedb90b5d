import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { type Candidate, withMatches } from './candidate.js';
import { hasWordOf, kindsOf } from './header-words.js';
import { matchHeader } from './match-header.js';
import { LOCATION_SLOTS, type Slot } from './vocabulary.js';

const PARTS: ReadonlySet<Slot> = new Set<Slot>(['CITY', 'STATE', 'COUNTRY']);

/** Ranks after headers that are unambiguous alone. */
const COST = 90_000;

/**
 * Finds addresses if no column means the person's place: parts of an address beside the same words belong together, whatever the
 * words are: "POCity" and "POCountry", "Ciudad de correspondencia" and "País de correspondencia".
 */
export function withAddressBlocks(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.some(isPlace)) return [...candidates];
  const parts = candidates.map(({ header }) => addressPart(header));
  return candidates.map((candidate, place) => {
    const part = parts[place];
    if (!part || candidate.matches.length > 0) return candidate;
    const isBlock = parts.some((other) => other?.block === part.block && other.slot !== part.slot);
    return isBlock ? withMatches(candidate, [{ slot: part.slot, cost: COST, isSure: true }]) : candidate;
  });
}

function isPlace({ header, matches, filled }: Candidate): boolean {
  const isThere = filled > 0 && matches.some(({ slot }) => LOCATION_SLOTS.has(slot));
  return isThere && !hasWordOf(header, ['other', 'delivery']);
}

/** Which part of an address a header says, before or behind words that say nothing of it; null where it says none. */
function addressPart(header: string): { readonly block: string; readonly slot: Slot } | null {
  const words = headerWords(header);
  if (words.some(isOfSomebodyElse)) return null;
  const cuts = [...words.keys()].slice(1);
  const behind = cuts.map((cut) => ({ block: words.slice(0, cut), label: words.slice(cut) }));
  const before = cuts.toReversed().map((cut) => ({ block: words.slice(cut), label: words.slice(0, cut) }));
  for (const { block, label } of [...behind, ...before]) {
    const match = matchHeader(label.join(' ')).find(({ slot, isSure }) => isSure && PARTS.has(slot));
    if (match && !block.some(asks)) return { block: block.join(' '), slot: match.slot };
  }
  return null;
}

function asks(word: string): boolean {
  return kindsOf(word).some((kind) => kind === 'asking' || kind === 'leading' || kind === 'checking');
}
