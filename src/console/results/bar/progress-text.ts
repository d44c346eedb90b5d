import { counted, whole } from '../../parts/format.js';

type Worked = { readonly meetings: number; readonly won: number };

type Progress = Worked & {
  readonly leads: number;
  readonly called: number;
  /** Whether filters are set, so that today's leads may not be in the list. */
  readonly isNarrowed: boolean;
  /** Today's outcomes of the offer's leads. */
  readonly today: Worked & { readonly leads: number };
};

/** "12 called today, 3 meetings · 443 of 1,500 in all", or, filtered, "… in the whole list · 60 of these 61"; without zeros. */
export function progressText({ leads, called, today, isNarrowed, ...inAll }: Progress): string {
  const share = `${whole(called)} of ${whole(leads)}`;
  if (today.leads === 0) return [`${share} called`, ...achieved(inAll)].join(', ');
  const ofToday = [`${whole(today.leads)} called today`, ...achieved(today)].join(', ');
  if (isNarrowed) return `${ofToday} in the whole list · ${whole(called)} of these ${whole(leads)}`;
  return `${ofToday} · ${share} in all`;
}

function achieved({ meetings, won }: Worked): string[] {
  return [...(meetings > 0 ? [counted(meetings, 'meeting')] : []), ...(won > 0 ? [`${whole(won)} won`] : [])];
}

/** Returns the start of the day in the reader's time zone. */
export function midnightOf(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}
