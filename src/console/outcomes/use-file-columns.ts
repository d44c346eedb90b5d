import { useMemo } from 'react';
import { type FileChoices, NO_CHOICES } from '../leads/file-choices.js';
import { usePreview } from '../leads/use-preview.js';
import { fillFirstColumn } from './fill-first-column.js';

/** The bytes of a file that have its header and some samples. */
const BEGINNING = 64 * 1024;

/** Assigns the second column to a field that every file of leads must have, so that the first one is detected freely. */
const SECOND_CLAIMED: FileChoices = { ...NO_CHOICES, columns: new Map([[2, 'ROLE']]) };

/**
 * Returns the columns of a file of outcomes with samples, as detected by a preview of leads, which writes nothing. If the file
 * has no column that leads need, the first one is assigned to that field, so a second request detects the first one.
 */
export function useFileColumns(offerId: string, file: File) {
  const beginning = useMemo(() => new File([file.slice(0, BEGINNING)], file.name), [file]);
  const { columns, isAsking } = usePreview(offerId, beginning, NO_CHOICES);
  const { columns: others } = usePreview(offerId, beginning, SECOND_CLAIMED);
  return { columns: useMemo(() => fillFirstColumn(columns, others), [columns, others]), isAsking };
}
