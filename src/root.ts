/** The project's folder: the parent of `src`, and of the bundle's folder. */
export const ROOT = new URL('../', import.meta.url);
