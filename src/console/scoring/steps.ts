import { INDUSTRIES, INTENTS, ROLES } from '../parts/words.js';

/** The steps of a part of the score, best first, with labels for people. */
export type Steps<Name extends string> = readonly { readonly name: Name; readonly label: string }[];

export const ROLE_STEPS = [
  { name: 'decisionMaker', label: ROLES.DECISION_MAKER },
  { name: 'influencer', label: ROLES.INFLUENCER },
  { name: 'other', label: ROLES.OTHER },
] as const;

export const INDUSTRY_STEPS = [
  { name: 'exact', label: INDUSTRIES.EXACT },
  { name: 'adjacent', label: INDUSTRIES.ADJACENT },
  { name: 'none', label: INDUSTRIES.NONE },
] as const;

export const INTENT_STEPS = [
  { name: 'high', label: INTENTS.HIGH },
  { name: 'medium', label: INTENTS.MEDIUM },
  { name: 'low', label: INTENTS.LOW },
] as const;
