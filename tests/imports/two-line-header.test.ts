import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from './files.js';

/** What a question for contact data asks for, in several languages, and a value of each. */
const PARTS = {
  NAME: [['Name', 'Full Name', 'Nom et prénom', 'Nombre completo'], 'Kit Marsh'],
  COMPANY: [['Company', 'Firma', 'Entreprise', 'Empresa'], 'Marsh Mills'],
  LOCATION: [['City/Town', 'Stadt', 'Ville', 'Ciudad'], 'Derby'],
  EMAIL: [['Email Address', 'E-Mail-Adresse', 'Adresse e-mail', 'Correo electrónico'], 'kit@marsh.example'],
  PHONE: [['Phone Number', 'Telefonnummer', 'Téléphone', 'Teléfono'], '+44 1332 555010'],
} as const;

type Part = keyof typeof PARTS;

/** The headers of each part in one language. */
const language = fc.integer({ min: 0, max: 3 }).map((place) => (part: Part) => PARTS[part][0][place] ?? '');

const parts = fc
  .shuffledSubarray(Object.keys(PARTS) as Part[], { minLength: 3 })
  .filter((some) => some.includes('COMPANY'));

const around = fc.integer({ min: 0, max: 12 });

describe('a question with several columns', () => {
  it('has the headers of the row below, which is no lead', async () => {
    await fc.assert(
      fc.asyncProperty(parts, language, around, around, async (asked, headerOf, before, behind) => {
        const beside = (text: string) => [Array(before).fill(text), Array(behind).fill(text)] as const;
        const row = ([front, back]: ReturnType<typeof beside>, cells: readonly string[]) =>
          [...front, ...cells, ...back].join();
        const question = ['How can we reach you:', ...asked.slice(1).map(() => '')];
        const file = [
          row(beside('How satisfied are you?'), question),
          row(beside('Response'), asked.map(headerOf)),
          row(
            beside('Very'),
            asked.map((part) => PARTS[part][1]),
          ),
        ];
        const { file: leads, rows, drafts } = await readAll(file.join('\n'));
        const fields = leads.mapping.columns.flatMap(({ field }) => field ?? []);
        expect([leads.format.headerRow, fields]).toEqual([before + behind > 0 ? 1 : 2, asked]);
        const others = leads.mapping.columns.filter(({ header }) => header === 'How satisfied are you?');
        expect(others).toHaveLength(before + behind);
        expect(rows).toHaveLength(before + behind > 0 ? 2 : 1);
        expect(drafts).toMatchObject([{ company: 'Marsh Mills' }]);
      }),
    );
  });

  it('is none, where the row below has one such word, or an address', async () => {
    const { file } = await readAll('Role,,\nCEO,Company,12\nCTO,Name,13\n');
    expect(file.mapping.columns.map(({ header }) => header)).toEqual(['Role', '', '']);
    const other = await readAll('Role,,,\nCEO,Company,Name,kit@marsh.example\n');
    expect(other.drafts).toHaveLength(1);
  });
});
