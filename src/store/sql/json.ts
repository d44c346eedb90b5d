/** Returns the value of a JSON column: an object, a list or null. Raw statements get it from SQLite as text. */
export function fromJson<Value>(json: unknown): Value {
  return (typeof json === 'string' ? JSON.parse(json) : json) as Value;
}
