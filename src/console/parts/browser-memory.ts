/** What keeps texts for a page beyond its end. */
type BrowserMemory = {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
};

/** What this browser keeps under a name; null where it keeps nothing, or may not. */
export function recall(name: string): string | null {
  try {
    return memory()?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Has this browser keep a text under a name; null forgets it. Where it may not, the page goes on without. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) memory()?.removeItem(name);
    else memory()?.setItem(name, text);
  } catch {
    // A browser that keeps nothing is as good as one that has just come.
  }
}

function memory(): BrowserMemory | undefined {
  return (globalThis as { readonly localStorage?: BrowserMemory }).localStorage;
}
