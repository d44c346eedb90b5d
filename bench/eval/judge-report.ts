import { interval } from './figures.js';
import type { LeadSet } from './judge-data.js';
import { type JudgedLead, type JudgeFigures, judgeFigures } from './judge-figures.js';

/** Leads of one origin, with a name for them. */
export type JudgedLeads = { readonly name: string; readonly leads: readonly JudgedLead[] };

const SETS: readonly LeadSet[] = ['ordinary', 'hard'];
const CONFIDENCES = ['FIRM', 'LIKELY', 'GUESS'] as const;
const FEW = 10;

/** Prints the figures of the built-in judge, with 95 % intervals, next to a constant answer and to the former judge. */
export function reportJudge({ name, leads }: JudgedLeads): void {
  for (const set of SETS) {
    const some = leads.filter((lead) => lead.set === set);
    if (some.length === 0) continue;
    const offers = new Set(some.map(({ offer }) => offer.name)).size;
    console.log(`\n=== ${name}, ${set}: ${some.length} leads of ${offers} offers`);
    console.table({
      'built-in judge': shown(judgeFigures(some, ({ verdict }) => verdict)),
      'judge before it': shown(judgeFigures(some, ({ formerVerdict }) => formerVerdict ?? '')),
      'always LOW': shown(judgeFigures(some, () => 'LOW')),
      'always MEDIUM': shown(judgeFigures(some, () => 'MEDIUM')),
      'second reader': shown(secondReader(some)),
    });
    reportInversions(some);
  }
}

/** Prints how often each row of the decision table was right on the leads from which its confidence was set. */
export function reportRows({ name, leads }: JudgedLeads): void {
  const rows = [...new Set(leads.map(({ row }) => row))].map((row) => leads.filter((lead) => lead.row === row));
  console.log(`\n=== rows of the decision table, on ${name}`);
  const sorted = rows.sort((one, other) => other.length - one.length);
  console.table(Object.fromEntries(sorted.map((some) => [some[0]?.row ?? '', calibration(some)])));
}

/** Prints how often verdicts of each confidence were right on other leads. */
export function reportConfidence(unseen: readonly JudgedLeads[]): void {
  console.log('\n=== how often verdicts of each confidence were right');
  const parts = unseen.flatMap(({ name, leads }) =>
    SETS.flatMap((set) =>
      CONFIDENCES.map((confidence) => ({
        title: `${name}, ${set}: ${confidence}`,
        leads: leads.filter((lead) => lead.set === set && lead.confidence === confidence),
      })),
    ),
  );
  const met = parts.filter((part) => part.leads.length > 0);
  console.table(Object.fromEntries(met.map((part) => [part.title, calibration(part.leads)])));
}

function calibration(leads: readonly JudgedLead[]) {
  const right = leads.filter(({ verdict, label }) => verdict === label).length;
  const confidence = [...new Set(leads.map((lead) => lead.confidence))].join(', ');
  return { leads: leads.length, right: share(right, leads.length), confidence, few: leads.length < FEW ? 'few' : '' };
}

function secondReader(leads: readonly JudgedLead[]): JudgeFigures {
  return judgeFigures(
    leads.filter(({ secondLabel }) => secondLabel !== null),
    ({ secondLabel }) => secondLabel ?? '',
  );
}

function reportInversions(leads: readonly JudgedLead[]): void {
  const grouped = leads.filter(({ group }) => group !== '');
  const reversed = grouped.flatMap((first) =>
    grouped.filter(({ group, rank, score }) => group === first.group && first.rank < rank && first.score < score),
  );
  if (grouped.length > 0) console.log(`Pairs of a ranking group in the wrong order: ${reversed.length}`);
}

function shown(figures: JudgeFigures) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, [hits, of]]) => [name, of === 0 ? '–' : withInterval(hits, of)]),
  );
}

function withInterval(hits: number, of: number): string {
  const [low, high] = interval(hits / of, of);
  return `${share(hits, of)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function share(hits: number, of: number): string {
  return of === 0 ? '–' : (hits / of).toFixed(3);
}
