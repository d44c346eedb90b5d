import type pg from 'pg';

type Query = { values?: readonly unknown[] };

/** Lets a connection search for text with a NUL, which PostgreSQL refuses: no stored text has one, so nothing is found. */
export function withoutNul(client: pg.ClientBase): void {
  const send = client.query.bind(client) as (query: unknown, ...others: unknown[]) => unknown;
  client.query = ((query: Query, ...others: unknown[]) => {
    if (query.values) query.values = query.values.map(replaced);
    return send(query, ...others);
  }) as typeof client.query;
}

function replaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(replaced);
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}
