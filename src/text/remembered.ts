const REMEMBERED_TEXTS = 10_000;
const REMEMBERED_LENGTH = 200;
const SHORTEST_SLICE = 13;

/** Caches what a function reads from short texts, since the same titles and industries are in many leads. */
export function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    if (text.length > REMEMBERED_LENGTH) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = copyOf(text);
    const now = read(own);
    if (known.size >= REMEMBERED_TEXTS) known.clear();
    known.set(own, now);
    return now;
  };
}

/** Copies a text, since a slice keeps all of the text that it was cut from in memory. V8 makes copies of the shortest ones itself. */
function copyOf(text: string): string {
  return text.length < SHORTEST_SLICE ? text : JSON.parse(JSON.stringify(text));
}

/** Caches what is made from an object, as long as the object lives. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    known.set(key, now);
    return now;
  };
}
