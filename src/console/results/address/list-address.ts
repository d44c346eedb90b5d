/** Where the browser keeps how somebody last saw an offer's call list, as long as the tab is open. */
const keyOf = (offerId: string) => `list of ${offerId}`;

/** Remembers the filters and the order of an offer's call list for when somebody comes back to it. */
export function rememberList(offerId: string, parameters: string): void {
  try {
    sessionStorage.setItem(keyOf(offerId), parameters);
  } catch {
    // A browser that keeps nothing shows the whole list.
  }
}

/** The address of an offer's call list as somebody last saw it. */
export function listAddress(offerId: string): string {
  const path = `/offers/${offerId}/list`;
  const parameters = remembered(offerId);
  return parameters ? `${path}?${parameters}` : path;
}

function remembered(offerId: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(offerId));
  } catch {
    return null;
  }
}
