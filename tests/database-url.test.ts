import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { isDatabaseUrl, isPostgresUrl, shownUrl } from '../src/database-url.js';

/** URLs of databases, and how each is shown. */
const GOOD: readonly (readonly [string, string])[] = [
  ['file:data/leads.db', 'file:data/leads.db'],
  ['file:/var/leads.db', 'file:/var/leads.db'],
  ['postgresql://localhost/leads', 'postgresql://localhost/leads'],
  ['postgres://me@db.example:5433/leads', 'postgres://me@db.example:5433/leads'],
  ['postgresql://me:secret@db.example/leads', 'postgresql://me@db.example/leads'],
  ['postgresql://me:se%2Fcr%40et@[::1]:5432/leads', 'postgresql://me@[::1]:5432/leads'],
  ['postgresql://me:se@cret@db.example/leads?sslmode=require&password=secret', 'postgresql://me@db.example/leads'],
  ['POSTGRESQL://me:secret@db.example/leads', 'postgresql://me@db.example/leads'],
  ['postgresql:///leads?host=/var/run/postgresql', 'postgresql:///leads'],
];

const WRONG = [
  'file:',
  'data/leads.db',
  'mysql://me:secret@db.example/leads',
  'postgresql://me:secret@db.example',
  'postgresql://me:secret@db.example/',
  'postgresql://me:se%cret@db.example/leads',
  'postgresql://me:secret@db.example:port/leads',
  'postgresql:leads',
];

describe('the URL of a database', () => {
  it.each(GOOD)('%s is taken, and shown without what is secret', (url, shown) => {
    expect(isDatabaseUrl(url)).toBe(true);
    expect(shownUrl(url)).toBe(shown);
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
    expect(isPostgresUrl(url)).toBe(!url.startsWith('file:'));
  });

  it.each(WRONG)('%s is refused, and not repeated', (url) => {
    expect(isDatabaseUrl(url)).toBe(false);
    expect(() => readConfig({ DATABASE_URL: url })).toThrow(
      /^(?!.*cret).*DATABASE_URL must be a SQLite file.*PostgreSQL/s,
    );
  });
});
