import { describe, expect, it } from 'vitest';
import { hasLink, withoutLinks } from '../../src/imports/link-in-cell.js';
import { readAll } from './files.js';

describe('a page in brackets behind a text', () => {
  it.each([
    ['Acme (https://pages.example/acme)', 'Acme'],
    ['Acme (https://pages.example/acme), Best (https://pages.example/best)', 'Acme, Best'],
  ])('is kept beside it: %s', (cell, text) => {
    expect(withoutLinks(cell)).toEqual({ first: text, rest: cell });
  });

  it.each(['Acme (Berlin)', '(https://pages.example/acme)', 'https://pages.example/a_(b)', 'Acme'])(
    'is not in %s',
    (cell) => {
      expect(hasLink(cell)).toBe(false);
      expect(withoutLinks(cell)).toEqual({ first: cell, rest: null });
    },
  );

  it('stays in the extra column of the header', async () => {
    const { drafts } = await readAll('Name,Company,Role\nAnn,Acme (https://pages.example/acme),CEO\nBo,Best,CTO\n');
    expect(drafts).toMatchObject([
      { company: 'Acme', extra: { Company: 'Acme (https://pages.example/acme)' } },
      { company: 'Best', extra: {} },
    ]);
  });
});
