import { type GenerateContentParameters, type ThinkingConfig, ThinkingLevel } from '@google/genai';
import type { ScoredOffer } from '../../scoring/offer.js';
import type { LeadToJudge } from '../intent-classifier.js';
import { leadInput, offerInput } from '../judged-input.js';
import { maskLead } from '../mask-lead.js';
import { INSTRUCTIONS } from './prompt.js';
import { REPLY_JSON_SCHEMA } from './reply-schema.js';

const OUTPUT_TOKENS_FOR_THINKING = 8_192;
const OUTPUT_TOKENS_PER_LEAD = 1_024;
const MAX_OUTPUT_TOKENS = 65_536;

/** The leads of one request by the id that each has in it: `1`, `2` and so on, so that no id of ours leaves the house. */
export type NumberedLeads = ReadonlyMap<string, LeadToJudge>;

/**
 * The request that asks `model` to judge the leads. Everything that people wrote stands in the one JSON document of
 * the user part (contract, "What the AI provider is sent"). `attempt` seeds the model: equal requests are answered
 * alike, a repeated one anew.
 */
export function buildRequest(
  model: string,
  offer: ScoredOffer,
  leads: NumberedLeads,
  attempt: number,
): GenerateContentParameters {
  return {
    model,
    contents: [{ role: 'user', parts: [{ text: JSON.stringify(documentOf(offer, leads)) }] }],
    config: {
      systemInstruction: INSTRUCTIONS,
      seed: attempt,
      maxOutputTokens: outputTokens(leads.size),
      responseMimeType: 'application/json',
      responseJsonSchema: REPLY_JSON_SCHEMA,
      ...thinking(model),
    },
  };
}

export function numberLeads(leads: readonly LeadToJudge[]): NumberedLeads {
  return new Map(leads.map((lead, index) => [String(index + 1), lead]));
}

/** The document that the model reads, with placeholders for what is private. */
export function documentOf(offer: ScoredOffer, leads: NumberedLeads) {
  return { offer: offerInput(offer), leads: [...leads].map(([id, lead]) => ({ id, ...leadInput(maskLead(lead)) })) };
}

function outputTokens(leads: number): number {
  return Math.min(MAX_OUTPUT_TOKENS, OUTPUT_TOKENS_FOR_THINKING + leads * OUTPUT_TOKENS_PER_LEAD);
}

/** Little thinking, in the words of the model's generation: a level from Gemini 3 on, a token budget for 2.5. */
function thinking(model: string): { thinkingConfig?: ThinkingConfig } {
  const generation = Number(/gemini-(\d+(?:\.\d+)?)/.exec(model)?.[1]);
  if (generation >= 3) return { thinkingConfig: { thinkingLevel: ThinkingLevel.LOW } };
  if (generation === 2.5) return { thinkingConfig: { thinkingBudget: 512 } };
  return {};
}
