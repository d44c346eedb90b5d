import { localClassifier } from '../../src/ai/local/local-classifier.js';
import type { ScoredLead } from '../../src/scoring/lead.js';
import type { ScoredOffer } from '../../src/scoring/offer.js';
import { ruleScorer, totalScore } from '../../src/scoring/score.js';
import { EXAMPLES } from '../../tests/ai/local-leads.js';
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

type Labelled = Pick<JudgedIntent, 'label' | 'alsoOk' | 'tags' | 'group' | 'rank'> & {
  readonly offer: ScoredOffer;
  readonly lead: ScoredLead;
};

/** A lead with its score. In a `group` (empty for none) a lead of a lower rank must not score less than one of a higher. */
export type JudgedIntent = Judged & { readonly group: string; readonly rank: number; readonly score: number };

const ASKING = { signal: new AbortController().signal, beforeRequest: async () => {} };

/** Leads beside an offer, with the intent that a reader gave them. */
export async function judgeIntents(folder: string): Promise<JudgedIntent[]> {
  return Promise.all(readLines<Row>(folder, 'intents.jsonl').map((row) => judge(labelled(row))));
}

/** The same of the project's own examples. */
export async function judgeOwnIntents(): Promise<JudgedIntent[]> {
  return Promise.all(
    EXAMPLES.map(({ offer, lead, intent, alsoOk }) =>
      judge({ offer, lead, label: intent, alsoOk, tags: [], group: '', rank: 0 }),
    ),
  );
}

async function judge({ offer, lead, ...labels }: Labelled): Promise<JudgedIntent> {
  const { answers } = await localClassifier().classify(offer, [{ ...lead, id: 'lead' }], ASKING);
  const answer = answers.get('lead');
  if (!answer?.ok) throw new Error(`The local classifier left ${lead.role} without a verdict.`);
  return {
    ...labels,
    input: `${offer.name}: ${lead.role} | ${lead.industry} | ${lead.linkedinBio?.slice(0, 80) ?? ''}`,
    verdict: answer.verdict.intent,
    evidence: answer.verdict.reasoning,
    baseline: byKeywords(offer, lead),
    score: totalScore(ruleScorer(offer)(lead), answer.verdict.intent),
  };
}

function labelled(row: Row): Labelled {
  return {
    offer: offerOf(row),
    lead: leadOf(row),
    label: row.label,
    alsoOk: several(row.also_ok),
    tags: [row.kind],
    group: row.group,
    rank: Number(row.rank),
  };
}

function offerOf({ offer }: Row): ScoredOffer {
  return {
    name: offer.name,
    valueProps: offer.value_props,
    idealUseCases: offer.ideal_use_cases,
    idealCustomer: { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] },
  };
}

function leadOf({ lead }: Row): ScoredLead {
  const text = (value: string) => value.trim() || null;
  return {
    role: text(lead.role),
    company: text(lead.company),
    industry: text(lead.industry),
    location: text(lead.location),
    linkedinBio: text(lead.linkedin_bio),
  };
}

/** What is usually done: count the offer's words in the lead's text. */
function byKeywords({ name, valueProps, idealUseCases }: ScoredOffer, lead: ScoredLead): string {
  const text = `${lead.role} ${lead.industry} ${lead.linkedinBio}`.toLowerCase();
  const words = [name, ...valueProps, ...idealUseCases].join(' ').toLowerCase().split(/\W+/);
  const found = new Set(words.filter((word) => word.length > 3 && text.includes(word))).size;
  return found >= 2 ? 'HIGH' : found === 1 ? 'MEDIUM' : 'LOW';
}
