import { expect, it } from 'vitest';
import { inConsoleWords } from '../../src/console/parts/in-console-words.js';

it.each([
  [
    'ROLE could be column 1 ("Title") and column 3 ("ROLE"). Say which in "columns", by index, or keep the others out with a null field.',
    'Role could be column 1 ("Title") and column 3 ("ROLE"). Choose below what it is taken for.',
  ],
  [
    'LINKEDIN_BIO could be column 1 ("About") and column 2 ("Bio"). Column 1 is taken; the text of the other is kept with the lead. If another is meant, say so in "columns", by index.',
    'LinkedIn bio could be column 1 ("About") and column 2 ("Bio"). Column 1 is taken; the text of the other is kept with the lead. Choose below what it is taken for.',
  ],
  [
    'The file lacks a role. Its headers are: "Amount". Rename a column, or say in "columns" which one it is.',
    'The file lacks a role. Its headers are: "Amount". Choose below what it is taken for.',
  ],
  ['The file has no bytes.', 'The file has no bytes.'],
])('says %j as the console does', (message, text) => {
  expect(inConsoleWords(message)).toBe(text);
});
