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

/** Text as a report shows it: trimmed, and cut to 100 characters, or as many as are said. */
export function shorten(text: string, length = SHOWN_LENGTH): string {
  const shown = toStorable(text.slice(0, 2 * length).trim());
  return shown.length <= length ? shown : `${shown.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`;
}
