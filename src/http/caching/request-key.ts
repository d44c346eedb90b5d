/** Returns the key of a request in a cache; null where its variables are nested too deeply for one. */
export function requestKey(parts: readonly unknown[]): string | null {
  try {
    return JSON.stringify(parts);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
