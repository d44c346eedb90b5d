import { useMemo } from 'react';
import { type FileChoices, NO_CHOICES } from '../leads/file-choices.js';
import { usePreview } from '../leads/use-preview.js';
import { fillFirstColumn } from './fill-first-column.js';

/** As much of a file as its header and some samples need. */
const BEGINNING = 64 * 1024;

/** Takes the second column for what every file of leads must have, so that the first one is recognised as it is. */
const SECOND_CLAIMED: FileChoices = { ...NO_CHOICES, columns: new Map([[2, 'ROLE']]) };

/**
 * The columns of a file of outcomes with samples, as an import of leads would read them; nothing is written. Where a file
 * has no column that leads need, its first one is taken for it, so that it is asked for a second time.
 */
export function useFileColumns(offerId: string, file: File) {
  const beginning = useMemo(() => new File([file.slice(0, BEGINNING)], file.name), [file]);
  const { columns, isAsking } = usePreview(offerId, beginning, NO_CHOICES);
  const { columns: others } = usePreview(offerId, beginning, SECOND_CLAIMED);
  return { columns: useMemo(() => fillFirstColumn(columns, others), [columns, others]), isAsking };
}
