/** Maps a range of values linearly to a range of positions. */
export type LinearScale = {
  (value: number): number;
  /** Returns the value at a position. */
  readonly invert: (position: number) => number;
};

type Range = readonly [from: number, to: number];

/** Makes a scale that maps the ends of the values to the ends of the positions. */
export function linearScale([least, most]: Range, [from, to]: Range): LinearScale {
  const step = (to - from) / (most - least);
  const scale = (value: number) => from + (value - least) * step;
  return Object.assign(scale, { invert: (position: number) => least + (position - from) / step });
}
