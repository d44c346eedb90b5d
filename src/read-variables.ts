import type { Values, Variable } from './variable.js';

/** Reads the variables of a table; faults are noted elsewhere. */
export type ReadTable = <Table extends object>(table: Table) => Values<Table>;

/** A reader of tables of variables from an environment, which puts what is wrong with values into a list. */
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

/** All variables of a table, in its order. */
export function variablesOf(table: object): Variable[] {
  return Object.values(table).flatMap((entry) => (isVariable(entry) ? [entry] : variablesOf(entry)));
}

function readVariable({ name, expected, schema }: Variable, value: string | undefined, faults: string[]): unknown {
  // A variable that is set to nothing counts as not set.
  const read = schema.safeParse(value?.trim() || undefined);
  if (!read.success) faults.push(`${name} must be ${expected}.`);
  return read.data;
}

function isVariable(entry: Variable | object): entry is Variable {
  return 'schema' in entry;
}
