/** The browser's storage key for the last state of an offer's call list, while the tab is open. */
const keyOf = (offerId: string) => `list of ${offerId}`;

/** Stores the filters and the order of an offer's call list for the next visit. */
export function rememberList(offerId: string, parameters: string): void {
  try {
    sessionStorage.setItem(keyOf(offerId), parameters);
  } catch {
    // Without storage, the whole list is shown.
  }
}

/** Returns the URL of an offer's call list in its last state. */
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
