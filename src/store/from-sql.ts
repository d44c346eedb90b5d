// What a statement of our own yields: SQLite has neither JSON nor times nor truth, PostgreSQL gives them as they are.

/** An object or a list, or null, that the store itself wrote. */
export function jsonFromSql<Value>(value: unknown): Value {
  return (typeof value === 'string' ? JSON.parse(value) : value) as Value;
}

export function timeFromSql(value: string | Date): Date {
  return new Date(value);
}
