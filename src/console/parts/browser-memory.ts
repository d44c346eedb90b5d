/** A store for texts that outlasts the page. */
type BrowserMemory = {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
};

/** Reads a text from this browser's storage; null where there is none, or storage is not allowed. */
export function recall(name: string): string | null {
  try {
    return memory()?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Writes a text to this browser's storage; null removes it. Does nothing where storage is not allowed. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) memory()?.removeItem(name);
    else memory()?.setItem(name, text);
  } catch {
    // Without storage, the page behaves as on a first visit.
  }
}

function memory(): BrowserMemory | undefined {
  return (globalThis as { readonly localStorage?: BrowserMemory }).localStorage;
}
