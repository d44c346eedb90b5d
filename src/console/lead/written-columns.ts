/** A column that no field takes, as a form has it; a new one has a header of the writer's own. */
export type WrittenColumn = { readonly header: string; readonly value: string; readonly isNew: boolean };

/** A column that is sent, with its place in the form; null where it is not there any more. */
export type ChangedColumn = { readonly header: string; readonly value: string | null; readonly place: number | null };

/** What a person changed of a lead's columns. Columns that share a header are sent both, so that the service refuses them. */
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
