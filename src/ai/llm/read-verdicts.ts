import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { IntentVerdict } from '../../domain/intent-classifier.js';
import { oneLine } from '../../text/one-line.js';
import { confidenceOf } from './confidence.js';
import type { NumberedLeads } from './document.js';
import { findJson } from './find-json.js';
import { ground } from './grounding.js';
import type { MaskedLead } from './mask-lead.js';
import { CRITERIA, readableVerdictSchema } from './reply-schema.js';

const MAX_REASONING_LENGTH = 1_000;

const replySchema = z.object({ verdicts: z.array(z.unknown()) });
const namedSchema = z.object({ id: z.union([z.string(), z.int().transform(String)]) });

/**
 * Reads the verdicts in the text that the model wrote, by the lead's id; null where the text is not JSON in the requested
 * format. Leaves out a verdict without a valid intent and reasoning, one about an unknown lead, and different verdicts about the
 * same lead.
 */
export function readVerdicts(
  text: string,
  leads: NumberedLeads,
  model: string,
): ReadonlyMap<string, IntentVerdict> | null {
  const written = findJson(text).map(verdictsIn);
  if (written.every((found) => found === null)) return null;
  const named = byNumber(written.flatMap((found) => found ?? []));
  const verdicts = new Map<string, IntentVerdict>();
  for (const [number, { id, masked }] of leads) {
    const verdict = readVerdict(onlyOneOf(named.get(number) ?? []), masked, model);
    if (verdict) verdicts.set(id, verdict);
  }
  return verdicts;
}

/** Returns the verdicts of a reply in the requested format, as a bare list, or as a single verdict; null where it has none. */
function verdictsIn(value: unknown): readonly unknown[] | null {
  const reply = replySchema.safeParse(value);
  if (reply.success) return reply.data.verdicts;
  const verdicts = Array.isArray(value) ? value : [value];
  return verdicts.some((verdict) => namedSchema.safeParse(verdict).success) ? verdicts : null;
}

function byNumber(verdicts: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const named = new Map<string, unknown[]>();
  for (const verdict of verdicts) {
    const number = namedSchema.safeParse(verdict).data?.id;
    if (number !== undefined) named.set(number, [...(named.get(number) ?? []), verdict]);
  }
  return named;
}

/** Returns the verdict; undefined where there is none, or there are different ones. */
function onlyOneOf(verdicts: readonly unknown[]): unknown {
  return verdicts.every((verdict) => isDeepStrictEqual(verdict, verdicts[0])) ? verdicts[0] : undefined;
}

function readVerdict(candidate: unknown, lead: MaskedLead, model: string): IntentVerdict | null {
  const { data: verdict } = readableVerdictSchema.safeParse(candidate);
  if (!verdict) return null;
  const { intent, reasoning } = verdict;
  const criteria = CRITERIA.map((criterion) => verdict[criterion]);
  const grounding = ground(criteria, lead);
  const confidence = confidenceOf(verdict, grounding.grounded);
  return { intent, confidence, reasoning: oneLine(reasoning, MAX_REASONING_LENGTH), model, ...grounding };
}
