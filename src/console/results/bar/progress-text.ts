import { counted, whole } from '../../parts/format.js';

type Worked = { readonly meetings: number; readonly won: number };

type Progress = Worked & {
  readonly leads: number;
  readonly called: number;
  /** What became of the offer's leads today. */
  readonly today: Worked & { readonly leads: number };
};

/** "12 called today, 3 meetings · 443 of 1,500 in all"; what is none is left out. */
export function progressText({ leads, called, today, ...inAll }: Progress): string {
  const share = `${whole(called)} of ${whole(leads)}`;
  if (today.leads === 0) return [`${share} called`, ...achieved(inAll)].join(', ');
  return `${[`${whole(today.leads)} called today`, ...achieved(today)].join(', ')} · ${share} in all`;
}

function achieved({ meetings, won }: Worked): string[] {
  return [...(meetings > 0 ? [counted(meetings, 'meeting')] : []), ...(won > 0 ? [`${whole(won)} won`] : [])];
}

/** When the day began where the reader is. */
export function midnightOf(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}
