import type { LeadField, ResultRowFragment } from '../../generated/operations/graphql.js';
import { FIELDS } from '../../parts/words.js';

type Judged = Pick<ResultRowFragment, 'reasoning' | 'disqualification' | 'stale' | 'override' | 'ai' | 'rule'>;

/** Fields that other columns of the row show already. */
const IN_ROW: readonly LeadField[] = ['NAME', 'FIRST_NAME', 'LAST_NAME', 'ROLE', 'COMPANY', 'INDUSTRY'];

/** The boundary between two facts of a reasoning. */
const NEXT_FACT = /(?<=[.;])\s+/;

/** With fewer rows, shared facts mean nothing. */
const FEWEST = 4;

/** Returns the reasons for a score, fact by fact: distinguishing ones first, those that most leads of the list share last. */
export function whyText(result: Judged, shared: ReadonlySet<string>): string {
  const facts = factsOf(result);
  const inOrder = [...facts.filter((fact) => !shared.has(fact)), ...facts.filter((fact) => shared.has(fact))];
  return [...inOrder.map(asSentence), ...(result.stale ? ['Out of date.'] : [])].join(' ');
}

/** Returns the facts that more than half of the leads share. */
export function sharedFacts(results: readonly Judged[]): ReadonlySet<string> {
  if (results.length < FEWEST) return new Set();
  const counts = new Map<string, number>();
  for (const fact of results.flatMap((result) => [...new Set(factsOf(result))])) {
    counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > results.length / 2).map(([fact]) => fact));
}

function factsOf(result: Judged): string[] {
  const { reasoning, disqualification, override } = result;
  if (override) return [override.note];
  if (disqualification) return [disqualification.explanation];
  if (reasoning === null) return ['The AI could not judge this lead; the next run takes it again.'];
  const facts = reasoning.split(NEXT_FACT);
  const quote = ownWords(result);
  const told = quote === null ? -1 : facts.findIndex((fact) => fact.includes(quote));
  if (told >= 0) return [...facts.slice(told, told + 1), ...facts.toSpliced(told, 1)];
  const first = quote === null ? missingOf(result) : `“${quote}”.`;
  return first === null ? facts : [first, ...facts];
}

/** Returns the lead's own words that decided; null where the row shows them anyway. */
function ownWords({ ai }: Judged): string | null {
  return ai?.evidence.find(({ field }) => !IN_ROW.includes(field))?.quote ?? null;
}

function missingOf({ rule }: Judged): string | null {
  const names = rule.completeness.missing.map(nameOf);
  return names.length === 0 ? null : `No ${names.join(', no ')}.`;
}

function nameOf(field: LeadField): string {
  const name = FIELDS[field];
  return field === 'LINKEDIN_BIO' ? name : name.toLowerCase();
}

/** A fact from within a sentence may now come first, and one that continued may come last. */
function asSentence(fact: string): string {
  return `${fact.charAt(0).toUpperCase()}${fact.slice(1).replace(/;$/, '.')}`;
}
