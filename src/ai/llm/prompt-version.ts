import { hash } from 'node:crypto';
import { INSTRUCTIONS } from './prompt.js';
import { REPLY_JSON_SCHEMA } from './reply-schema.js';

/** Identifies the prompt. It changes with the instructions and the reply's schema. */
export const PROMPT_VERSION = hash('sha256', JSON.stringify([INSTRUCTIONS, REPLY_JSON_SCHEMA])).slice(0, 12);
