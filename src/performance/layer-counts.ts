import { countIn, type Decided, type Tally } from './tally.js';

/** The points of a lead in the layers that are compared, such as its score and its fit. */
export type Layers = readonly number[];

/** How many successes and failures have the same points in every layer. */
export type LayerCount = Tally & { readonly layers: Layers };

/** Counts leads by their points, in the order of the points, so that the order of the leads changes no figure. */
export function countByLayers<Lead extends Decided>(
  leads: readonly Lead[],
  layersOf: (lead: Lead) => Layers,
): LayerCount[] {
  const counts = new Map<string, { layers: Layers; successes: number; failures: number }>();
  for (const lead of leads) {
    const layers = layersOf(lead);
    const key = layers.join(' ');
    const count = counts.get(key) ?? { layers, successes: 0, failures: 0 };
    countIn(count, lead);
    counts.set(key, count);
  }
  return [...counts.values()].sort((one, other) => compareLayers(one.layers, other.layers));
}

/** Returns the sum of several tallies. */
export function totalOf(counts: readonly Tally[]): Tally {
  let [successes, failures] = [0, 0];
  for (const count of counts) {
    successes += count.successes;
    failures += count.failures;
  }
  return { successes, failures };
}

function compareLayers(one: Layers, other: Layers): number {
  const place = one.findIndex((points, index) => points !== other[index]);
  return place === -1 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
