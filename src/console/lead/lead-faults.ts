import type { Fault } from '../api/faults.js';
import { changedColumns } from './written-columns.js';
import type { LeadFormKey, WrittenLead } from './written-lead.js';

const EXTRA = 'extra';

/** Returns the fault of a field. */
export function fieldFault(faults: readonly Fault[], key: LeadFormKey): Fault | undefined {
  return faults.find(({ field }) => field?.at(-1) === key && !field.includes(EXTRA));
}

/** Returns the fault of the header or the text of a column in the form, at the time when the changes were sent. */
export function columnFault(
  faults: readonly Fault[],
  { before, sent }: { readonly before: WrittenLead; readonly sent: WrittenLead },
  place: number,
  part: 'header' | 'value',
): Fault | undefined {
  const changed = changedColumns(before.extra, sent.extra);
  return faults.find(({ field }) => {
    const at = field?.indexOf(EXTRA) ?? -1;
    if (!field || at < 0 || field.at(-1) !== part) return false;
    return changed[Number(field[at + 1])]?.place === place;
  });
}
