import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Generated files, and the resolvers of graphql/, which are named after fields, are left out. */
const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/(?:^|\/)generated\/|^graphql\//.test(file))
  .sort();

describe('the names in src/', () => {
  it('stand for one thing each, where they are exported', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(twice(FILES.flatMap(exportsOf))).toEqual([]);
  });

  it('stand for one file in each room', () => {
    expect(twice(FILES.map((file) => `${roomOf(file)}: ${basename(file)}`))).toEqual([]);
  });
});

function exportsOf(file: string): string[] {
  const source = readFileSync(`src/${file}`, 'utf8');
  const found = source.matchAll(/^export (?:async )?(?:const|function\*?|class|type|interface|enum) (\w+)/gm);
  return [...found].map(([, name = '']) => name);
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '.';
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))].sort();
}
