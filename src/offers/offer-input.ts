import { z } from 'zod';
import type { UserErrorCode } from '../domain/generated/enums.js';
import type { IdealCustomer, ScoredOffer } from '../domain/offer.js';
import { type Checked, done, type UserError } from '../domain/user-error.js';
import { BUSINESS_FUNCTIONS } from '../scoring/functions/business-functions.js';

const MAX_NAME = 200;
const MAX_ENTRY = 500;
const MAX_ENTRIES = 50;

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'));
const entries = z.array(text(MAX_ENTRY)).max(MAX_ENTRIES);
const clearable = entries.nullish().transform((list) => list ?? []);

const idealCustomer = z.object({
  industries: clearable,
  adjacentIndustries: clearable,
  decisionMakers: clearable,
  influencers: clearable,
  buyingFunctions: z
    .array(z.enum(BUSINESS_FUNCTIONS))
    .max(MAX_ENTRIES)
    .nullish()
    .transform((list) => [...new Set(list)]),
});

const NO_IDEAL_CUSTOMER: IdealCustomer = {
  industries: [],
  adjacentIndustries: [],
  decisionMakers: [],
  influencers: [],
  buyingFunctions: [],
};

const offer = z.object({
  name: text(MAX_NAME),
  valueProps: entries,
  idealUseCases: entries,
  idealCustomer: idealCustomer.nullish().transform((customer) => customer ?? NO_IDEAL_CUSTOMER),
});

/** Trims and checks an offer from a client. Returns an error for each field that is wrong. */
export function readOfferInput(input: unknown): Checked<ScoredOffer> {
  const read = offer.safeParse(input);
  return read.success ? done(read.data) : { ok: false, errors: userErrors(read.error.issues) };
}

function userErrors(issues: readonly z.core.$ZodIssue[]): UserError[] {
  return issues.map((issue) => ({ ...fault(issue), field: ['input', ...issue.path.map(String)] }));
}

function fault(issue: z.core.$ZodIssue): { code: UserErrorCode; message: string } {
  if (isTooMany(issue)) return { code: 'TOO_MANY', message: `Give ${MAX_ENTRIES} entries at most.` };
  if (issue.code === 'too_big') return { code: 'TOO_LONG', message: `Use ${issue.maximum} characters at most.` };
  if (issue.code === 'custom') {
    return { code: 'INVALID_TEXT', message: 'Take out the NUL characters and broken characters in this text.' };
  }
  return { code: 'BLANK', message: 'Write something here; it must not be empty.' };
}

function isTooMany(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_big' && issue.origin === 'array';
}
