/** A JSON column as what the store itself wrote into it: an object, a list or null. Statements of our own get it from SQLite as text. */
export function fromJson<Value>(json: unknown): Value {
  return (typeof json === 'string' ? JSON.parse(json) : json) as Value;
}
