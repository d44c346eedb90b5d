import type { Prisma } from './generated/sqlite/client.js';

/** A JSON column as what the store itself wrote into it. */
export function fromJson<Value>(json: Prisma.JsonValue): Value {
  return json as unknown as Value;
}
