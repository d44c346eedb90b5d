/** Keeps the first few of many things by an order, with little memory. */
export type FirstFew<Thing> = {
  add(thing: Thing): void;
  /** Returns the things in order. */
  list(): readonly Thing[];
};

/** How many times the wanted number is collected before sorting and cutting. */
const GATHERED = 4;

export function keepFirst<Thing>(wanted: number, compare: (one: Thing, other: Thing) => number): FirstFew<Thing> {
  let kept: Thing[] = [];
  let last: Thing | null = null;
  const cut = () => {
    kept = kept.sort(compare).slice(0, wanted);
    last = kept[wanted - 1] ?? null;
  };
  return {
    add(thing) {
      if (last !== null && compare(thing, last) >= 0) return;
      kept.push(thing);
      if (kept.length >= GATHERED * wanted) cut();
    },
    list() {
      cut();
      return kept;
    },
  };
}
