import { inputHasher } from '../ai/judged-input.js';
import type { IntentClassifier, IntentVerdict } from '../domain/intent-classifier.js';
import type { PendingLead } from '../domain/lead.js';
import type { OfferRecord } from '../domain/offer.js';
import type { ResultRepository } from '../store/results/results.js';
import { yieldByText } from '../yield-by-text.js';

/** A question to an AI provider about one lead, or about several of equal text. */
export type Question = { readonly inputHash: string; readonly leads: readonly [PendingLead, ...PendingLead[]] };

/** Questions to ask, and those with a stored answer. */
export type SortedQuestions = {
  readonly open: readonly Question[];
  readonly known: readonly { readonly question: Question; readonly verdict: IntentVerdict }[];
};

/** Groups leads into questions. Where requests to the model cost something, leads of equal text share one question. */
export async function questionsOf(
  offer: OfferRecord,
  leads: readonly PendingLead[],
  { model, promptVersion }: Pick<IntentClassifier, 'model' | 'promptVersion'>,
): Promise<Question[]> {
  const turn = yieldByText();
  const hashOf = inputHasher({ offer, promptVersion });
  const questions = new Map<string, { inputHash: string; leads: [PendingLead, ...PendingLead[]] }>();
  for (const lead of leads) {
    await turn(lead);
    const hash = hashOf(lead);
    const key = model === null ? lead.id : hash;
    const asked = questions.get(key);
    if (asked) asked.leads.push(lead);
    else questions.set(key, { inputHash: hash, leads: [lead] });
  }
  return [...questions.values()];
}

/** Looks up the questions that the same model has already answered. Verdicts that cost nothing are not looked up. */
export async function sortQuestions(
  { results }: { readonly results: Pick<ResultRepository, 'verdicts'> },
  offer: OfferRecord,
  questions: readonly Question[],
  model: string | null,
): Promise<SortedQuestions> {
  if (model === null) return { open: questions, known: [] };
  const hashes = questions.map((question) => question.inputHash);
  const verdicts = await results.verdicts({ offerId: offer.id, model }, hashes);
  return {
    open: questions.filter((question) => !verdicts.has(question.inputHash)),
    known: questions.flatMap((question) => {
      const verdict = verdicts.get(question.inputHash);
      return verdict ? [{ question, verdict }] : [];
    }),
  };
}

/** Cuts a list into slices of this size; the last may be shorter. */
export function slicesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, place) => place * size);
  return starts.map((start) => items.slice(start, start + size));
}
