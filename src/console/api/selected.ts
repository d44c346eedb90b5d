import type { DocumentNode, SelectionSetNode } from 'graphql';

/** Returns only the fields that a fragment selects, in its order, so that they can be sent as an input and compared. */
export function selected<Value>(fragment: DocumentNode, value: Value): Value {
  const definition = fragment.definitions.find((one) => one.kind === 'FragmentDefinition');
  return selectedBy(definition?.selectionSet, value) as Value;
}

function selectedBy(selectionSet: SelectionSetNode | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => selectedBy(selectionSet, one));
  if (!selectionSet || typeof value !== 'object' || value === null) return value;
  const members: Readonly<Record<string, unknown>> = { ...value };
  const fields = selectionSet.selections.filter((selection) => selection.kind === 'Field');
  return Object.fromEntries(
    fields.map(({ name, selectionSet }) => [name.value, selectedBy(selectionSet, members[name.value])]),
  );
}
