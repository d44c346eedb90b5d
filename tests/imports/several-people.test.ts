import { describe, expect, it } from 'vitest';
import { withKeys } from '../../src/imports/lead-keys.js';
import { leadMatcher } from '../../src/imports/lead-matcher.js';
import { namesSeveralPeople } from '../../src/imports/several-people.js';
import { warningCollector } from '../../src/imports/warning-collector.js';
import { readAll } from './files.js';

describe('a name', () => {
  it.each([
    'Anna Muster; Ben Beispiel',
    'Anna & Ben Muster',
    'Anna Muster und Ben Beispiel',
    'Alain Roux et Bruno Roux',
    'Clara Beck / Tom Wirth',
    'Herr Meier/Frau Schulz',
    'Jordi Puig i Anna Roca',
    'Una Hart and Ray Dale',
    'Анна Орлова и Олег Сизов',
    '佐藤 健、鈴木 美咲',
  ])('is that of several people: %s', (name) => {
    expect(namesSeveralPeople(name)).toBe(true);
  });

  it.each([
    'Anna Muster',
    'José Ortega y Gasset',
    'Anna Roca i Mas',
    'António Costa e Silva',
    'Mr/Mrs Smith',
    'Muster, Anna',
    'Smith & Sons',
    'Becker & Partner GmbH',
    'Bovary-Flaubert, Emma',
    '佐藤 健',
  ])('is that of one person or none: %s', (name) => {
    expect(namesSeveralPeople(name)).toBe(false);
  });
});

describe('a row that names several people', () => {
  const HEADER = 'Company,Name,Email';

  it('is one lead with the first address, with the others kept and a warning', async () => {
    const warnings = warningCollector();
    const rows = ['Roux,Alain Roux et Bruno Roux,a@roux.example / b@roux.example', 'Hale,Ann Hale,ann@hale.example'];
    const { drafts } = await readAll(`${[HEADER, ...rows].join('\n')}\n`, { warnings });
    expect(drafts).toMatchObject([
      { name: 'Alain Roux et Bruno Roux', email: 'a@roux.example', extra: { Email: 'b@roux.example' } },
      { name: 'Ann Hale', email: 'ann@hale.example', extra: {} },
    ]);
    const message = expect.stringMatching(/^One row names several people .* give each a row/);
    expect(warnings.list()).toEqual([{ code: 'SEVERAL_PEOPLE', message, rows: 1 }]);
  });

  it('takes in no other row of one of them at a mailbox of many, however often the file comes', async () => {
    const rows = ['Muster,Anna & Ben Muster,info@muster.example', 'Muster,Ben Muster,info@muster.example'];
    const { drafts } = await readAll(`${[HEADER, ...rows].join('\n')}\n`);
    const ids = ['lead 1', 'lead 2'].values();
    const matcher = leadMatcher(() => ids.next().value ?? '', warningCollector());
    matcher.begin([]);
    const outcomes = [...drafts, ...drafts].map((draft) => matcher.take(withKeys(draft)));
    expect(outcomes).toEqual(['CREATED', 'CREATED', 'DUPLICATE', 'DUPLICATE']);
  });
});
