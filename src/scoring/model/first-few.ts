/** Keeps the first few of very many things by an order, and no more of them in memory than several times as many. */
export type FirstFew<Thing> = {
  add(thing: Thing): void;
  /** In the order. */
  list(): readonly Thing[];
};

/** How many more than wanted are gathered before they are sorted. */
const GATHERED = 4;

/** `compare` sorts what comes first to the front. */
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
