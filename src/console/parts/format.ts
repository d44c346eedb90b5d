const NUMBER = new Intl.NumberFormat('en');
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Formats a number for people. */
export function whole(value: number): string {
  return NUMBER.format(Math.round(value));
}

/** "1 lead", "2 leads". */
export function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Points with their sign: "+15", "−5", "0". */
export function points(value: number): string {
  return value > 0 ? `+${whole(value)}` : value < 0 ? `−${whole(-value)}` : '0';
}

/** "27 Nov 2026, 14:05", in the reader's time zone. */
export function moment(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** "about 40 s", "about 3 min", "about 2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const MEGABYTE = 1_000_000;

/** "850 KB", "12 MB". */
export function bytes(count: number): string {
  return count < MEGABYTE ? `${whole(Math.ceil(count / 1_000))} KB` : `${whole(count / MEGABYTE)} MB`;
}

/** Returns the text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
