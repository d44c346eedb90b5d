import { matchHeader } from './match-header.js';
import { isPaying, labelsOf, mayBePeople, saysWho } from './people-label.js';

/**
 * Returns the unknown word that occurs twice next to a name or an address. Of two such words, it is the one that is not for
 * who pays, then the one with more different people: somebody may buy several tickets.
 */
export function wordForRepeatedPeople(
  headers: readonly string[],
  texts: readonly (readonly string[])[] | null,
): string | null {
  const columns = new Map<string, number[]>();
  headers.forEach((header, column) => {
    for (const { word, label } of labelsOf(header)) {
      if (!mayBePeople(word) || !saysWho(matchHeader(label))) continue;
      columns.set(word, [...(columns.get(word) ?? []), column]);
    }
  });
  const countPeople = (word: string) =>
    Math.max(...(columns.get(word) ?? []).map((column) => new Set(texts?.[column]).size));
  const repeated = [...columns].flatMap(([word, places]) => (places.length > 1 ? word : []));
  const [best = null] = repeated.sort(
    (one, other) => Number(isPaying(one)) - Number(isPaying(other)) || countPeople(other) - countPeople(one),
  );
  return best;
}
