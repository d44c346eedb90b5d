import { z } from 'zod';
import { type Evidence, FIELD_KEYS, type ScoredLead, type ScoringField } from '../../scoring/lead.js';
import type { IntentVerdict } from '../intent-classifier.js';
import { findVerbatim } from './grounding.js';
import { oneLine } from './one-line.js';
import { quoteSchema, readableVerdictSchema } from './reply-schema.js';
import type { NumberedLeads } from './request.js';

const MAX_REASONING_LENGTH = 1_000;
const MAX_QUOTES = 5;

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
  const verdict = readableVerdictSchema.safeParse(candidate);
  if (!verdict.success) return null;
  const { intent, reasoning, evidence } = verdict.data;
  return { intent, reasoning: oneLine(reasoning, MAX_REASONING_LENGTH), evidence: ground(evidence, lead), model };
}

function ground(quotes: readonly unknown[], lead: ScoredLead): Evidence[] {
  const evidence = quotes.flatMap((quote) => groundQuote(quote, lead) ?? []);
  const distinct = new Map(evidence.map((item) => [`${item.field} ${item.quote}`, item]));
  return [...distinct.values()].slice(0, MAX_QUOTES);
}

function groundQuote(candidate: unknown, lead: ScoredLead): Evidence | null {
  const parsed = quoteSchema.safeParse(candidate);
  if (!parsed.success) return null;
  const field = parsed.data.field.toUpperCase() as ScoringField;
  const quote = findVerbatim(lead[FIELD_KEYS[field]] ?? '', parsed.data.quote);
  return quote === null ? null : { field, quote };
}
