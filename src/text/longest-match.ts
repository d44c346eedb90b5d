/** A tree of sequences. A node where a sequence ends holds its value; of equal sequences, the last one's. */
export type Tree<Value> = { value: Value | undefined; readonly next: Map<string, Tree<Value>> };

/** The longest known sequence at a place: its value, and how many parts it has. */
export type LongestMatch<Value> = { readonly value: Value; readonly length: number };

/** Makes a tree of sequences: words of a phrase, or characters of a word. */
export function treeOf<Value>(entries: Iterable<readonly [Iterable<string>, Value]>): Tree<Value> {
  const root: Tree<Value> = { value: undefined, next: new Map() };
  for (const [parts, value] of entries) {
    let node = root;
    for (const part of parts) {
      const next = node.next.get(part) ?? { value: undefined, next: new Map() };
      node.next.set(part, next);
      node = next;
    }
    node.value = value;
  }
  return root;
}

/** Finds the longest sequence of a tree that matches the parts from `partAt(0)` on; null where none does. */
export function longestMatch<Value>(
  root: Tree<Value>,
  partAt: (place: number) => string | undefined,
): LongestMatch<Value> | null {
  let longest: LongestMatch<Value> | null = null;
  let node: Tree<Value> | undefined = root;
  for (let place = 0; node; place += 1) {
    if (node.value !== undefined) longest = { value: node.value, length: place };
    const part = partAt(place);
    node = part === undefined ? undefined : node.next.get(part);
  }
  return longest;
}
