/** The project's folder: the one above `src`, and above the bundle that is made of it. */
export const ROOT = new URL('../', import.meta.url);
