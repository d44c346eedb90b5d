/** Leads from a range of values to one of positions, in proportion. */
export type LinearScale = {
  (value: number): number;
  /** The value that stands at a position. */
  readonly invert: (position: number) => number;
};

type Range = readonly [from: number, to: number];

/** A scale that leads the ends of the values to the ends of the positions. */
export function linearScale([least, most]: Range, [from, to]: Range): LinearScale {
  const step = (to - from) / (most - least);
  const scale = (value: number) => from + (value - least) * step;
  return Object.assign(scale, { invert: (position: number) => least + (position - from) / step });
}
