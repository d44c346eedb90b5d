/** The address by which a device calls a number. */
export function dialAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

export function mailAddress(email: string): string {
  return `mailto:${email}`;
}

/** The address that a text from a file is; null for anything that a browser should not follow. */
export function pageAddress(text: string | null): string | null {
  if (!text) return null;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
