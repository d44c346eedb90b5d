/** A row of a table: its figures by what they are called. */
export type Figures = Readonly<Record<string, string>>;

/** Figures by what they are of. */
export type Table = { readonly title: string; readonly rows: Readonly<Record<string, Figures>> };

/** A figure that is aimed at, as a person reads it, and whether it was reached. */
export type Goal = { readonly goal: string; readonly reached: string; readonly isMet: boolean };

/** What a section found. */
export type Findings = { readonly tables: readonly Table[]; readonly goals?: readonly Goal[] };

/** Measures something in a folder of its own. */
export type Section = (folder: string) => Promise<Findings>;

/** A figure that is to be this much at most. */
export function atMost(most: number, measured: number, name: string): Goal {
  return { goal: `${name}: at most ${most}`, reached: measured.toFixed(2), isMet: measured <= most };
}

/** A figure that is to be this much at least. */
export function atLeast(least: number, measured: number, name: string): Goal {
  return { goal: `${name}: at least ${least}`, reached: measured.toFixed(2), isMet: measured >= least };
}
