import { z } from 'zod';
import type { ScoredLead } from '../../scoring/lead.js';
import type { IntentVerdict } from '../intent-classifier.js';
import { confidenceOf } from './confidence.js';
import type { NumberedLeads } from './document.js';
import { ground } from './grounding.js';
import { oneLine } from './one-line.js';
import { CRITERIA, readableVerdictSchema } from './reply-schema.js';

const MAX_REASONING_LENGTH = 1_000;

const replySchema = z.object({ verdicts: z.array(z.unknown()) });
const namedSchema = z.object({ id: z.string() });

/**
 * The verdicts in the text that the model wrote, by the lead's id; null where the text is not JSON of
 * the agreed form. A verdict without a valid intent and reasoning, of an unknown lead, or of a lead that is named
 * twice is left out.
 */
export function readVerdicts(
  text: string,
  leads: NumberedLeads,
  model: string,
): ReadonlyMap<string, IntentVerdict> | null {
  const reply = replySchema.safeParse(parseJson(text));
  if (!reply.success) return null;
  const verdicts = new Map<string, IntentVerdict>();
  for (const [number, lead] of leads) {
    const verdict = readVerdict(onlyOneOf(reply.data.verdicts, number), lead, model);
    if (verdict) verdicts.set(lead.id, verdict);
  }
  return verdicts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function onlyOneOf(verdicts: readonly unknown[], number: string): unknown {
  const named = verdicts.filter((verdict) => namedSchema.safeParse(verdict).data?.id === number);
  return named.length === 1 ? named[0] : undefined;
}

function readVerdict(candidate: unknown, lead: ScoredLead, model: string): IntentVerdict | null {
  const { data: verdict } = readableVerdictSchema.safeParse(candidate);
  if (!verdict) return null;
  const { intent, reasoning } = verdict;
  const criteria = CRITERIA.map((criterion) => verdict[criterion]);
  const grounding = ground(criteria, lead);
  const confidence = confidenceOf(verdict, grounding.grounded);
  return { intent, confidence, reasoning: oneLine(reasoning, MAX_REASONING_LENGTH), model, ...grounding };
}
