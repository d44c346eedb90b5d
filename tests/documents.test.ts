import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envExample, variablesTable } from './support/describe-variables.js';

const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...filesWithin('docs').filter((file) => file.endsWith('.md')),
  ...filesWithin('src').filter((file) => file.endsWith('/README.md')),
];

const LINKS = DOCUMENTS.flatMap((document) =>
  [...withoutCode(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ document, target })),
);

describe('the documents', () => {
  it('link to each other, to files and to headings', () => {
    expect(LINKS).toContainEqual({ document: 'README.md', target: 'docs/api.md' });
    expect(LINKS).toContainEqual({ document: 'docs/tour.md', target: '../README.md#the-console' });
  });

  it('have no link that leads nowhere', () => {
    expect(LINKS.filter(({ document, target }) => !leadsSomewhere(document, target))).toEqual([]);
  });

  it('name no file of the project that is not there', () => {
    const named = DOCUMENTS.filter((document) => document !== 'CHANGELOG.md').flatMap((document) =>
      [...text(document).matchAll(/`((?:src|tests|bench|prisma|examples|docs|\.ci)\/[\w./-]*)`/g)].map(
        ([, path = '']) => ({ document, path }),
      ),
    );
    expect(named).toContainEqual({ document: 'docs/architecture.md', path: 'src/imports/import-service.ts' });
    expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
  });

  it('greet with a README of at most 150 lines', () => {
    expect(text('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('list each variable as the configuration reads it; "npm run document" writes the list', async () => {
    const { document, table } = splitAtTable(text('docs/configuration.md'));
    expect(table).toContain('`PORT`');
    await expect(document(variablesTable())).toMatchFileSnapshot('../docs/configuration.md');
    await expect(envExample()).toMatchFileSnapshot('../.env.example');
  });
});

function filesWithin(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
}

function text(file: string): string {
  return readFileSync(file, 'utf8');
}

function withoutCode(document: string): string {
  return text(document).replace(/^```[\s\S]*?^```$/gm, '');
}

function leadsSomewhere(document: string, target: string): boolean {
  if (/^https?:/.test(target)) return true;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || (statSync(file).isFile() && anchorsOf(file).includes(anchor));
}

/** The first table of a document, and the document with another one in its place. */
function splitAtTable(markdown: string) {
  const [table = ''] = /^\|.*(?:\n\|.*)*/m.exec(markdown) ?? [];
  return { table, document: (other: string) => markdown.replace(table, () => other) };
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(document: string): string[] {
  const headings = [...withoutCode(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
