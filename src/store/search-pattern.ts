/**
 * A pattern of SQLite's GLOB for text that holds `text`, without regard to case in any alphabet: LIKE folds the case of
 * ASCII letters alone, and takes % and _ for more than themselves.
 */
export function containing(text: string): string {
  return `*${[...text].map(anyCase).join('')}*`;
}

function anyCase(character: string): string {
  const forms = [character, character.toLowerCase(), character.toUpperCase()];
  const single = new Set(forms.filter((form) => [...form].length === 1));
  return single.size > 1 || '*?['.includes(character) ? `[${[...single].join('')}]` : character;
}
