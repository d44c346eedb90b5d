import { counted, whole } from '../parts/format.js';

type Progress = {
  readonly leads: number;
  readonly called: number;
  readonly meetings: number;
  readonly won: number;
};

/** "14 of 50 called, 3 meetings, 1 won"; what is none is left out. */
export function progressText({ leads, called, meetings, won }: Progress): string {
  const parts = [
    `${whole(called)} of ${whole(leads)} called`,
    ...(meetings > 0 ? [counted(meetings, 'meeting')] : []),
    ...(won > 0 ? [`${whole(won)} won`] : []),
  ];
  return parts.join(', ');
}
