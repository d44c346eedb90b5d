const REMEMBERED_TEXTS = 10_000;
const REMEMBERED_LENGTH = 200;

/** Caches what a function reads from short texts, since the same titles and industries are in many leads. */
export function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    if (text.length > REMEMBERED_LENGTH) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    if (known.size >= REMEMBERED_TEXTS) known.clear();
    known.set(text, now);
    return now;
  };
}
