import { dayOf } from '../domain/outcome.js';
import { CLOCKS_APART } from './read-outcome-input.js';

/** Whether the day or the month comes first in dates with slashes; null where a column can be read in both ways, or in none. */
export type SlashOrder = 'DAY_FIRST' | 'MONTH_FIRST' | null;

/** A time, or why the text cannot be read as one. */
export type ReadTime = { readonly time: Date } | { readonly fault: 'UNREADABLE' | 'EITHER_WAY' | 'TO_COME' };

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const INSTANT =
  /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/** Finds out from the dates of a whole column whether the day or the month comes first in those with slashes. */
export function slashOrderFinder() {
  let [canBeDayFirst, canBeMonthFirst, differ] = [true, true, false];
  return {
    see(text: string): void {
      const [, first = '', second = '', year = ''] = SLASHED.exec(text) ?? [];
      const [asDay, asMonth] = [endOfDay(year, second, first), endOfDay(year, first, second)];
      if (asDay === null && asMonth === null) return;
      canBeDayFirst &&= asDay !== null;
      canBeMonthFirst &&= asMonth !== null;
      differ ||= asDay !== asMonth;
    },
    order(): SlashOrder {
      if (canBeDayFirst && canBeMonthFirst) return differ ? null : 'DAY_FIRST';
      if (canBeDayFirst) return 'DAY_FIRST';
      return canBeMonthFirst ? 'MONTH_FIRST' : null;
    },
  };
}

/** Reads when something happened. A day means its end in UTC, and today means now. A time up to a minute ahead also means now. */
export function readOccurredAt(text: string, order: SlashOrder, now: Date): ReadTime {
  const day = dayIn(text, order);
  if (day === 'EITHER_WAY') return { fault: day };
  const time = day ?? instantIn(text);
  if (time === null) return { fault: 'UNREADABLE' };
  if (time <= now.getTime()) return { time: new Date(time) };
  const hasCome = day === null ? time <= now.getTime() + CLOCKS_APART : dayOf(new Date(time)) === dayOf(now);
  return hasCome ? { time: now } : { fault: 'TO_COME' };
}

/** Returns the end of the day that a text names, in milliseconds; null where it names none. */
function dayIn(text: string, order: SlashOrder): number | 'EITHER_WAY' | null {
  const iso = ISO_DATE.exec(text);
  if (iso) return endOfDay(iso[1], iso[2], iso[3]);
  const dotted = DOTTED.exec(text);
  if (dotted) return endOfDay(dotted[3], dotted[2], dotted[1]);
  const [, first, second, year] = SLASHED.exec(text) ?? [];
  if (year === undefined) return null;
  const days = { DAY_FIRST: endOfDay(year, second, first), MONTH_FIRST: endOfDay(year, first, second) };
  if (order !== null) return days[order];
  return days.DAY_FIRST === null && days.MONTH_FIRST === null ? null : 'EITHER_WAY';
}

function endOfDay(year = '', month = '', day = ''): number | null {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), 23, 59, 59, 999);
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  // `Date.UTC` reads the 31st of a short month as a day of the next month.
  return dayOf(new Date(time)) === written ? time : null;
}

/** Reads a time with a date. Without an offset it is UTC. */
function instantIn(text: string): number | null {
  const [, date, hours, minutes, seconds = '00', fraction = '0', offset = 'Z'] = INSTANT.exec(text) ?? [];
  if (date === undefined || dayIn(date, null) === null) return null;
  const zone = offset.toUpperCase().replace(/^([+-]\d\d):?/, '$1:');
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`);
}
