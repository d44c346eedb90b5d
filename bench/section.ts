/** A row of a table: its figures by their names. */
export type Figures = Readonly<Record<string, string>>;

/** A table: its rows by their names. */
export type Table = { readonly title: string; readonly rows: Readonly<Record<string, Figures>> };

/** A goal in words, and whether it was reached. */
export type Goal = { readonly goal: string; readonly reached: string; readonly isMet: boolean };

/** The results of a section. */
export type Findings = { readonly tables: readonly Table[]; readonly goals?: readonly Goal[] };

/** Measures something, with a temporary folder for its files. */
export type Section = (folder: string) => Promise<Findings>;

/** Makes a goal for a figure with an upper bound. */
export function atMost(most: number, measured: number, name: string): Goal {
  return { goal: `${name}: at most ${most}`, reached: measured.toFixed(2), isMet: measured <= most };
}

/** Makes a goal for a figure with a lower bound. */
export function atLeast(least: number, measured: number, name: string): Goal {
  return { goal: `${name}: at least ${least}`, reached: measured.toFixed(2), isMet: measured >= least };
}
