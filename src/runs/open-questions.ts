import { type IntentClassifier, NO_TOKENS } from '../domain/intent-classifier.js';
import type { PendingLead } from '../domain/lead.js';
import type { OfferRecord } from '../domain/offer.js';
import type { RunRecord } from '../domain/run.js';
import type { LeadRange } from '../store/runs/run-leads.js';
import type { Store } from '../store/store.js';
import type { LeadJudge } from './judge-leads.js';
import { leadPages } from './lead-pages.js';
import { type Question, questionsOf, sortQuestions } from './questions.js';
import { recentQuestions } from './recent-questions.js';
import type { RunRecorder } from './run-recorder.js';
import type { JudgedFacts } from './score-by-model.js';
import { sortLeads } from './sort-leads.js';

/** A part of a run. */
type RunPart = { readonly run: RunRecord; readonly range: LeadRange; readonly offer: OfferRecord };

/** The dependencies for finding the open questions. */
type Asker = { readonly store: Store; readonly classifier: IntentClassifier };

/** Yields the open questions, a page of leads at a time; records leads that need no question on the way. */
export async function* openQuestions(
  { store, classifier }: Asker,
  { run, range: { after, upTo }, offer }: RunPart,
  judge: LeadJudge,
  recorder: RunRecorder,
  leave: () => void,
): AsyncGenerator<readonly Question[]> {
  const model = run.rescore ? null : classifier.model;
  const recent = recentQuestions();
  for await (const leads of leadPages((page) => store.runs.pending(run.id, { ...page, upTo }), after)) {
    const sorted = await sortLeads(leads, recorder.scorer, run.rescore);
    const { open, known } = await sortQuestions(store, offer, await ask(sorted.open), model);
    const judged = await storedFacts(store, offer, sorted.judged);
    for (const { question, verdict } of known) judged.push(...(await judge.reuse(question, verdict)));
    judged.push(...(await factsOfDisqualified(sorted.disqualified)));
    if (judged.length > 0) await recorder.record(judged, NO_TOKENS);
    const wasAsked = recent(open);
    const isUnderWay = (question: Question) => model !== null && wasAsked(question);
    if (open.some(isUnderWay)) leave();
    yield open.filter((question) => !isUnderWay(question));
  }

  /** Keeps a verdict on the same text from any provider, so that the lead costs nothing if a later model admits it. */
  async function factsOfDisqualified(leads: readonly PendingLead[]): Promise<JudgedFacts[]> {
    const hashes = new Map<string, string>();
    for (const { inputHash, leads: equal } of await ask(leads)) for (const { id } of equal) hashes.set(id, inputHash);
    const stored = await storedFacts(store, offer, leads);
    const kept = stored.filter(({ lead, facts }) => facts.verdict?.ai.inputHash === hashes.get(lead.id));
    const isKept = new Set(kept.map(({ lead }) => lead.id));
    return [...kept, ...(await judge.withoutIntent(leads.filter(({ id }) => !isKept.has(id))))];
  }

  function ask(leads: readonly PendingLead[]): Promise<Question[]> {
    return questionsOf(offer, leads, classifier);
  }
}

/** Reads the facts of leads that already have a verdict. */
async function storedFacts(store: Store, offer: OfferRecord, leads: readonly PendingLead[]): Promise<JudgedFacts[]> {
  if (leads.length === 0) return [];
  const facts = await store.runs.facts(leads.map(({ id }) => id));
  return leads.flatMap((lead) => {
    const known = facts.get(lead.id);
    return known ? [{ lead, offerRevision: offer.revision, facts: known, reused: true }] : [];
  });
}
