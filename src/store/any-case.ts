/** The forms that a character has in upper and lower case, itself among them; forms of several characters are left out. */
export function caseForms(character: string): string[] {
  const forms = new Set([character, character.toLowerCase(), character.toUpperCase()]);
  return [...forms].filter((form) => [...form].length === 1);
}
