import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PROVIDERS } from '../../prisma/provider.js';

it('differs between the databases in nothing but provider and output', async () => {
  const [sqlite, postgresql] = await Promise.all(PROVIDERS.map(schemaOf));
  expect(sqlite).toContain('"sqlite"');
  expect(postgresql).toBe(sqlite?.replaceAll('sqlite', 'postgresql'));
  const differing = sqlite?.split('\n').filter((line, place) => line !== postgresql?.split('\n')[place]);
  expect(differing?.map((line) => line.trim().split(/\s/)[0])).toEqual(['output', 'provider']);
});

/** What Prisma makes a client of: the part of the database's own, and the models beside it. */
async function schemaOf(provider: string): Promise<string> {
  const files = ['client.prisma', 'models.prisma'].map((file) => readFile(`prisma/${provider}/${file}`, 'utf8'));
  return (await Promise.all(files)).join('\n');
}
