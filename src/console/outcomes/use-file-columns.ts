import { useMemo } from 'react';
import { NO_CHOICES } from '../leads/file-choices.js';
import { usePreview } from '../leads/use-preview.js';

/** As much of a file as its header and some samples need. */
const BEGINNING = 64 * 1024;

/** The columns of a file of outcomes with samples, as an import of leads would read them; nothing is written. */
export function useFileColumns(offerId: string, file: File) {
  const beginning = useMemo(() => new File([file.slice(0, BEGINNING)], file.name), [file]);
  const { columns, isAsking } = usePreview(offerId, beginning, NO_CHOICES);
  return { columns, isAsking };
}
