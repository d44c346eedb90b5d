import forms from './vocabulary/legal-forms.json' with { type: 'json' };

const BEHIND = new Set(forms.behind.map(keyOf));
const BEFORE = new Set(forms.before.map(keyOf));

/** The most words of a legal form, as in "S. de R.L. de C.V.". */
const MOST_WORDS = 5;

/** Forms of two letters are capitals: "Maria As" is a person. */
const SHORT = /^\p{Ll}|^.\p{Ll}$/u;

/** Whether a text ends or begins with the legal form of a company: "Kühn Druck GmbH", "ООО Ромашка". */
export function hasLegalForm(text: string): boolean {
  if (forms.within.some((form) => text.includes(form))) return true;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2) return false;
  if (BEFORE.has(keyOf(words[0] ?? ''))) return true;
  for (let count = 1; count < words.length && count <= MOST_WORDS; count += 1) {
    const last = words.slice(-count);
    if (BEHIND.has(keyOf(last.join(' '))) && !(count === 1 && isSmall(last[0] ?? ''))) return true;
  }
  return false;
}

function isSmall(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length < 3 && SHORT.test(letters);
}

/** Returns a form without dots and spaces: "S.p.A." and "SpA" are equal. */
function keyOf(form: string): string {
  return form.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');
}
