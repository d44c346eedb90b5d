import { Notice } from '../../parts/notice.js';
import { LABELS, partAt } from '../offer-labels.js';

/** What an offer leaves open, what that costs and what to do; nothing where nothing is left open. */
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

/** A note names fields as the API does: "`idealCustomer.industries`". */
function inWordsOfTheForm(note: string): string {
  return note.replace(/`([\w.]+)`/g, (path: string, name: string) => {
    const part = partAt(name.split('.'));
    return part ? `“${LABELS[part].label}”` : path;
  });
}
