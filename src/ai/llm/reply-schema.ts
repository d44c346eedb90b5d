import { z } from 'zod';
import type { Intent } from '../../domain/generated/enums.js';
import { PROMPT_KEYS } from './prompt-keys.js';

const INTENTS = ['HIGH', 'MEDIUM', 'LOW'] as const satisfies readonly Intent[];

/** The criteria of a verdict, in the order in which the model considers them. */
export const CRITERIA = ['authority', 'need', 'fit', 'counterEvidence'] as const;

const answer = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(['unknown', 'no', 'weak', 'yes']));
const field = z.string().trim().toLowerCase().pipe(z.enum(PROMPT_KEYS));

const criterionSchema = z.object({ answer, quote: z.string().nullable(), field: z.enum(PROMPT_KEYS).nullable() });

// An unreadable part loses the quote or the criterion, not the whole verdict.
const readableCriterionSchema = z
  .object({ answer, quote: z.string().nullable().catch(null), field: field.nullable().catch(null) })
  .catch({ answer: 'unknown', quote: null, field: null });

/** The model's answer to one criterion, with its quote from the lead. */
export type RubricCriterion = z.output<typeof readableCriterionSchema>;

const verdictSchema = z.object({
  id: z.string(),
  ...forEachCriterion(criterionSchema),
  reasoning: z.string().refine((text) => /[\p{L}\p{N}]/u.test(text)),
  intent: z.string().trim().toUpperCase().pipe(z.enum(INTENTS)),
});

/** A verdict as it is read: strict about intent and reasoning, lenient about the criteria. */
export const readableVerdictSchema = verdictSchema.omit({ id: true }).extend(forEachCriterion(readableCriterionSchema));

const { $schema: _dialect, ...jsonSchema } = z.toJSONSchema(z.object({ verdicts: z.array(verdictSchema) }));

/**
 * The JSON schema of the reply. The model writes the properties in this order, the reasoning before the intent. Their meanings
 * are only in the instructions, so that they cost tokens once.
 */
export const REPLY_JSON_SCHEMA = jsonSchema;

function forEachCriterion<Schema>(schema: Schema) {
  const entries = CRITERIA.map((name) => [name, schema] as const);
  return Object.fromEntries(entries) as Record<(typeof CRITERIA)[number], Schema>;
}
