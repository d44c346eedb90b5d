/** What this browser keeps under a name; null where it keeps nothing, or may not. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Has this browser keep a text under a name; null forgets it. Where it may not, the page goes on without. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // A browser that keeps nothing is as good as one that has just come.
  }
}
