import { localClassifier } from '../../src/ai/local/local-classifier.js';
import { ruleScorer, totalScore } from '../../src/scoring/score.js';
import type { Judged } from './figures.js';
import { readLines, several } from './read-data.js';

type Row = {
  readonly id: string;
  readonly offer: { name: string; value_props: string[]; ideal_use_cases: string[] };
  readonly lead: { role: string; company: string; industry: string; location: string; linkedin_bio: string };
  readonly label: string;
  readonly also_ok: string;
  readonly kind: string;
  readonly group: string;
  readonly rank: number | string;
};

export type JudgedIntent = Judged & { readonly group: string; readonly rank: number; readonly score: number };

const ASKING = { signal: new AbortController().signal, beforeRequest: async () => {} };

/** Leads beside an offer, with the intent that a reader gave them. */
export async function judgeIntents(folder: string): Promise<JudgedIntent[]> {
  return Promise.all(readLines<Row>(folder, 'intents.jsonl').map(judge));
}

async function judge(row: Row): Promise<JudgedIntent> {
  const offer = offerOf(row);
  const lead = leadOf(row);
  const { answers } = await localClassifier().classify(offer, [lead], ASKING);
  const answer = answers.get(row.id);
  if (!answer?.ok) throw new Error(`The local classifier left ${row.id} without a verdict.`);
  return {
    input: `${row.id} ${lead.role} | ${lead.industry} | ${lead.linkedinBio?.slice(0, 80) ?? ''} — ${offer.name}`,
    label: row.label,
    alsoOk: several(row.also_ok),
    tags: [row.kind],
    verdict: answer.verdict.intent,
    baseline: byKeywords(row),
    group: row.group,
    rank: Number(row.rank),
    score: totalScore(ruleScorer(offer)(lead), answer.verdict.intent),
  };
}

function offerOf({ offer }: Row) {
  return {
    name: offer.name,
    valueProps: offer.value_props,
    idealUseCases: offer.ideal_use_cases,
    idealCustomer: { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [] },
  };
}

function leadOf({ id, lead }: Row) {
  const text = (value: string) => value.trim() || null;
  return {
    id,
    role: text(lead.role),
    company: text(lead.company),
    industry: text(lead.industry),
    location: text(lead.location),
    linkedinBio: text(lead.linkedin_bio),
  };
}

/** What is usually done: count the offer's words in the lead's text. */
function byKeywords({ offer, lead }: Row): string {
  const text = `${lead.role} ${lead.industry} ${lead.linkedin_bio}`.toLowerCase();
  const words = [offer.name, ...offer.value_props, ...offer.ideal_use_cases].join(' ').toLowerCase().split(/\W+/);
  const found = new Set(words.filter((word) => word.length > 3 && text.includes(word))).size;
  return found >= 2 ? 'HIGH' : found === 1 ? 'MEDIUM' : 'LOW';
}

/** Pairs of a group in which the lead that should come first scores less. */
export function inversions(rows: readonly JudgedIntent[]): string[] {
  const grouped = rows.filter(({ group }) => group !== '');
  return grouped.flatMap((first) =>
    grouped
      .filter((later) => later.group === first.group && first.rank < later.rank && first.score < later.score)
      .map((later) => `${first.input} (${first.score}) below ${later.input} (${later.score})`),
  );
}
