import { z } from 'zod';
import type { Intent } from '../../scoring/verdicts.js';
import { LEAD_KEYS } from './lead-keys.js';

const INTENTS = ['HIGH', 'MEDIUM', 'LOW'] as const satisfies readonly Intent[];

/** Words of a lead that the model says decided its verdict. */
export const quoteSchema = z.object({
  field: z.enum(LEAD_KEYS).describe('The field of the lead that the quote stands in.'),
  quote: z.string().describe('The words of that field, copied letter by letter.'),
});

const verdictSchema = z.object({
  id: z.string().describe("The lead's own id."),
  evidence: z.array(quoteSchema).optional().describe('Up to three quotes of this lead that decided the verdict.'),
  reasoning: z
    .string()
    .refine((text) => /[\p{L}\p{N}]/u.test(text))
    .describe('Two or three sentences: what speaks for, what against, and the level that follows.'),
  intent: z.string().trim().toUpperCase().pipe(z.enum(INTENTS)).describe('The level that the reasoning arrives at.'),
});

/** A verdict as it is read: a malformed quote costs the quote, not the verdict. */
export const readableVerdictSchema = verdictSchema.extend({ evidence: z.array(z.unknown()).catch([]) });

const { $schema: _dialect, ...jsonSchema } = z.toJSONSchema(z.object({ verdicts: z.array(verdictSchema) }));

/** The JSON schema that the model must answer by; properties are written in this order, the reasoning before the intent. */
export const REPLY_JSON_SCHEMA = jsonSchema;
