/** An extra column in a form; a new one has a header that the user types. */
export type WrittenColumn = { readonly header: string; readonly value: string; readonly isNew: boolean };

/** A column to send, with its position in the form; null where it was removed. */
export type ChangedColumn = { readonly header: string; readonly value: string | null; readonly place: number | null };

/** Returns a person's changes to a lead's columns. Sends all columns that share a header, so that the service rejects them. */
export function changedColumns(before: readonly WrittenColumn[], after: readonly WrittenColumn[]): ChangedColumn[] {
  const former = textsOf(before);
  const headers = after.map(({ header }) => header.trim());
  const changed = after.flatMap(({ value, isNew }, place): ChangedColumn[] => {
    const [header = '', text] = [headers[place], value.trim()];
    if (isNew && header === '' && text === '') return [];
    const isTwice = headers.filter((other) => other === header).length > 1;
    return isTwice || (former.get(header) ?? '') !== text ? [{ header, value: text || null, place }] : [];
  });
  const gone = [...former.keys()].filter((header) => !headers.includes(header));
  return [...changed, ...gone.map((header) => ({ header, value: null, place: null }))];
}

function textsOf(columns: readonly WrittenColumn[]): ReadonlyMap<string, string> {
  return new Map(columns.map(({ header, value }) => [header.trim(), value.trim()]));
}
