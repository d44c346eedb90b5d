import type { LeadDraft } from '../domain/lead.js';

/** A person's name, with its parts where they are known separately. */
type Name = Pick<LeadDraft, 'name' | 'firstName' | 'lastName'>;

/**
 * Builds a person's name from the cells for it and for its parts. If a name comes with only one part and does not contain
 * it, the name is the other part: next to "Prénom", "Nom" is the last name.
 */
export function nameFromCells(name: string | null, firstName: string | null, lastName: string | null): Name {
  if (name === null) {
    return { name: firstName === null ? lastName : joined(firstName, lastName), firstName, lastName };
  }
  if (firstName !== null && lastName === null && !holds(name, firstName)) {
    return { name: joined(firstName, name), firstName, lastName: name };
  }
  if (firstName === null && lastName !== null && !holds(name, lastName)) {
    return { name: joined(name, lastName), firstName: name, lastName };
  }
  return { name, firstName, lastName };
}

/** Replaces a known name by a row's name, and drops known parts that the new name does not contain. */
export function mergedName(known: Name, said: Name): Name {
  const name = said.name ?? known.name;
  const kept = (part: string | null) => (part === null || name === known.name || holds(name ?? '', part) ? part : null);
  return {
    name,
    firstName: said.firstName ?? kept(known.firstName),
    lastName: said.lastName ?? kept(known.lastName),
  };
}

type Given = { readonly [Part in keyof Name]?: string | null };

/**
 * Returns a name after a correction; `now` has the new value of each part. Drops parts of the former name that the new one does
 * not contain, and rebuilds the name from its parts where only they are given.
 */
export function correctedName(former: Name, given: Given, now: Name): Name {
  const { name, firstName, lastName } = now;
  if (given.name !== undefined) {
    const kept = (part: string | null, isGiven: boolean) =>
      part === null || isGiven || holds(name ?? '', part) ? part : null;
    const first = kept(firstName, given.firstName !== undefined);
    return { name, firstName: first, lastName: kept(lastName, given.lastName !== undefined) };
  }
  if (given.firstName === undefined && given.lastName === undefined) return now;
  const wasOfParts =
    former.name === null || former.name === nameFromCells(null, former.firstName, former.lastName).name;
  const isOfParts = wasOfParts || (firstName !== null && lastName !== null);
  return isOfParts ? nameFromCells(null, firstName, lastName) : now;
}

function joined(first: string, last: string | null): string {
  return last === null ? first : `${first} ${last}`;
}

function holds(name: string, part: string): boolean {
  return ` ${name} `.toLowerCase().includes(` ${part.toLowerCase()} `);
}
