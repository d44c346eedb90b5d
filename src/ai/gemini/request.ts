import { type GenerateContentParameters, type ThinkingConfig, ThinkingLevel } from '@google/genai';
import type { Prompt } from '../llm/llm-client.js';
import { REPLY_JSON_SCHEMA } from '../llm/reply-schema.js';

const OUTPUT_TOKENS_FOR_THINKING = 8_192;
const OUTPUT_TOKENS_PER_LEAD = 1_024;
const MAX_OUTPUT_TOKENS = 65_536;

/** Builds the request for `model`. All text that people wrote is in the JSON document of the user part. */
export function buildRequest(
  model: string,
  { instructions, document, leads, attempt }: Prompt,
): GenerateContentParameters {
  return {
    model,
    contents: [{ role: 'user', parts: [{ text: document }] }],
    config: {
      systemInstruction: instructions,
      seed: attempt,
      maxOutputTokens: outputTokens(leads),
      responseMimeType: 'application/json',
      responseJsonSchema: REPLY_JSON_SCHEMA,
      ...thinking(model),
    },
  };
}

function outputTokens(leads: number): number {
  return Math.min(MAX_OUTPUT_TOKENS, OUTPUT_TOKENS_FOR_THINKING + leads * OUTPUT_TOKENS_PER_LEAD);
}

/** Asks for little thinking, in the form that the model's generation takes: a level from Gemini 3 on, a token budget for 2.5. */
function thinking(model: string): { thinkingConfig?: ThinkingConfig } {
  const generation = Number(/gemini-(\d+(?:\.\d+)?)/.exec(model)?.[1]);
  if (generation >= 3) return { thinkingConfig: { thinkingLevel: ThinkingLevel.LOW } };
  if (generation === 2.5) return { thinkingConfig: { thinkingBudget: 512 } };
  return {};
}
