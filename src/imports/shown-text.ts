const SHOWN_LENGTH = 100;
const NEVER_STORED = /[\0\p{Cs}]/gu;

/** Whether text has no NUL and no lone surrogate, which databases cut or refuse. */
export function isStorable(text: string): boolean {
  return text.search(NEVER_STORED) === -1;
}

/** Replaces each character that databases cut or refuse by U+FFFD. */
export function toStorable(text: string): string {
  return text.replace(NEVER_STORED, '\ufffd');
}

/** Trims text for a report, and cuts it to 100 characters or the given length. */
export function shorten(text: string, length = SHOWN_LENGTH): string {
  const shown = toStorable(text.slice(0, 2 * length).trim());
  return shown.length <= length ? shown : `${shown.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`;
}
