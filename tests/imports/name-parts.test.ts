import { describe, expect, it } from 'vitest';
import { readAll } from './files.js';

describe('a name beside a part of it', () => {
  it.each([
    ['Vorname', 'Name', 'Ann', 'Marsh', 'LAST_NAME'],
    ['Prénom', 'Nom', 'Luc', 'Perrin', 'LAST_NAME'],
    ['Фамилия', 'Имя', 'Иванова', 'Ольга', 'FIRST_NAME'],
    ['Cognome', 'Nome', 'Rossi', 'Mia', 'FIRST_NAME'],
    ['First name', 'Name', 'Ann', 'Ann Marsh', 'NAME'],
    ['Last name', 'Name', 'Marsh', 'Ann Marsh', 'NAME'],
  ])('is the other part, if it never contains the first: %s, %s of %s, %s', async (part, name, own, text, field) => {
    const { file } = await readAll(`${part},${name},Company,Email\n${own},${text},Acme,a@acme.example\n`);
    expect(file.mapping.columns[1]).toMatchObject({ header: name, field });
  });
});
