const SHOWN_LENGTH = 100;
const NEVER_STORED = /[\0\p{Cs}]/gu;

/** Whether text holds a NUL or half of a surrogate pair, which databases cut or refuse. */
export function isStorable(text: string): boolean {
  return text.search(NEVER_STORED) === -1;
}

/** Text with U+FFFD for each character that databases cut or refuse. */
export function toStorable(text: string): string {
  return text.replace(NEVER_STORED, '\ufffd');
}

/** Text as a report shows it: trimmed, and cut to 100 characters. */
export function shorten(text: string): string {
  const shown = toStorable(text.slice(0, 2 * SHOWN_LENGTH).trim());
  return shown.length <= SHOWN_LENGTH ? shown : `${shown.slice(0, SHOWN_LENGTH - 1).replace(/\p{Cs}$/u, '')}…`;
}
