/**
 * A person's name from its parts. Where a name stands beside a first or a last name alone and does not hold it, it is
 * the other part: "Nom" beside "Prénom" is the last name.
 */
export function fullName(name: string | null, first: string | null, last: string | null): string | null {
  if (name === null) return first === null ? last : joined(first, last);
  if (last === null) return first === null || holds(name, first) ? name : joined(first, name);
  return first !== null || holds(name, last) ? name : joined(name, last);
}

function joined(first: string, last: string | null): string {
  return last === null ? first : `${first} ${last}`;
}

function holds(name: string, part: string): boolean {
  return ` ${name} `.toLowerCase().includes(` ${part.toLowerCase()} `);
}
