import { Notice } from '../../parts/notice.js';
import { LABELS, partAt } from '../offer-labels.js';

/** The gaps in an offer, with their costs and advice; nothing where there is none. */
export function OpenQuestions({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Notice tone="fair" title="What is left open">
      {notes.map((note) => (
        <p key={note}>{inWordsOfTheForm(note)}</p>
      ))}
    </Notice>
  );
}

/** Replaces the API's field names in a note: "`idealCustomer.industries`". */
function inWordsOfTheForm(note: string): string {
  return note.replace(/`([\w.]+)`/g, (path: string, name: string) => {
    const part = partAt(name.split('.'));
    return part ? `“${LABELS[part].label}”` : path;
  });
}
