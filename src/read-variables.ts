import type { Values, Variable } from './variable.js';

/** Reads the variables of a table, and adds its faults to a list. */
export type ReadTable = <Table extends object>(table: Table) => Values<Table>;

/** Makes a reader of tables of variables from an environment. It adds a message to `faults` for each wrong value. */
export function tableReader(env: NodeJS.ProcessEnv, faults: string[]): ReadTable {
  const read = <Table extends object>(table: Table): Values<Table> => {
    const values = Object.entries(table).map(([key, entry]) => [
      key,
      isVariable(entry) ? readVariable(entry, env[entry.name], faults) : read(entry),
    ]);
    return Object.fromEntries(values);
  };
  return read;
}

/** Lists all variables of a table, in its order. */
export function variablesOf(table: object): Variable[] {
  return Object.values(table).flatMap((entry) => (isVariable(entry) ? [entry] : variablesOf(entry)));
}

function readVariable({ name, expected, schema }: Variable, value: string | undefined, faults: string[]): unknown {
  // A variable that is set to an empty text counts as not set.
  const read = schema.safeParse(value?.trim() || undefined);
  if (!read.success) faults.push(`${name} must be ${expected}.`);
  return read.data;
}

function isVariable(entry: Variable | object): entry is Variable {
  return 'schema' in entry;
}
