/** A browser lets the pages of any site open a WebSocket here and read from it; only these sites' may. Other clients name no origin. */
export function isWelcome(origin: string | undefined, sites: readonly (string | null)[]): boolean {
  if (origin === undefined) return true;
  return sites.some((url) => hostOf(url) === hostOf(origin) && hostOf(origin) !== null);
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}
