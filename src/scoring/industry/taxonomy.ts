import linkedinIndustries from '../vocabulary/industries-linkedin.json' with { type: 'json' };
import neighbourLists from '../vocabulary/industry-neighbours.json' with { type: 'json' };
import specialityLists from '../vocabulary/industry-specialities.json' with { type: 'json' };

/** The parents of LinkedIn's industries, and of the specialities (FinTech, SaaS) that LinkedIn does not list. */
const parents = new Map<string, readonly string[]>(
  linkedinIndustries.map(({ name, under }) => [name, under === undefined ? [] : [under]]),
);
const specialities = new Set(Object.values(specialityLists).flatMap(Object.keys));
for (const [parent, children] of Object.entries(specialityLists)) {
  for (const name of Object.keys(children)) parents.set(name, [...parentsOf(name), parent]);
}

const lineages = new Map([...parents.keys()].map((name) => [name, lineageOf(name)]));

const neighbours = new Set<string>();
for (const [name, others] of Object.entries(neighbourLists)) {
  for (const other of others) neighbours.add(pairOf(name, other)).add(pairOf(other, name));
}

const adjacentTo = new Map<string, readonly string[]>();

/** Returns the names of all industries and specialities of the taxonomy. */
export function allIndustries(): readonly string[] {
  return [...parents.keys()];
}

/** Returns the names of industries and specialities, with LinkedIn's former names. */
export function allNames(): readonly string[] {
  return [...allIndustries(), ...linkedinIndustries.flatMap(({ formerly }) => formerly ?? [])];
}

/** Whether `part` is the industry `whole` or is within it. */
export function isWithin(part: string, whole: string): boolean {
  return lineages.get(part)?.has(whole) ?? false;
}

/** Returns the adjacent industries: those within or around the industry, in the same sub-sector, or listed as neighbours. */
export function adjacentIndustries(name: string): readonly string[] {
  const known = adjacentTo.get(name) ?? allIndustries().filter((other) => areAdjacent(name, other));
  adjacentTo.set(name, known);
  return known;
}

function areAdjacent(one: string, other: string): boolean {
  return (
    isWithin(one, other) || isWithin(other, one) || shareSubSector(one, other) || neighbours.has(pairOf(one, other))
  );
}

/** Whether two industries share a sub-sector. Specialities must share a direct parent, or CRM would be next to computer games. */
function shareSubSector(one: string, other: string): boolean {
  if (specialities.has(one) !== specialities.has(other)) return false;
  const shared = specialities.has(one) ? parentsOf(one) : [...(lineages.get(one) ?? [])];
  return shared.some((name) => isSubSector(name) && isWithin(other, name));
}

/** Whether an industry has a parent. A top sector is too wide to make all its industries adjacent. */
function isSubSector(name: string): boolean {
  return parentsOf(name).length > 0;
}

function parentsOf(name: string): readonly string[] {
  return parents.get(name) ?? [];
}

/** Returns an industry with all its ancestors. */
function lineageOf(name: string): ReadonlySet<string> {
  return new Set([name, ...parentsOf(name).flatMap((parent) => [...lineageOf(parent)])]);
}

function pairOf(one: string, other: string): string {
  return `${one}\n${other}`;
}
