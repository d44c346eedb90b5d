import { GoogleGenAI } from '@google/genai';
import type { LlmClient } from '../llm/llm-client.js';
import { pooledFetch } from '../llm/pooled-fetch.js';
import { GEMINI_VARIABLES } from './gemini-variables.js';
import { modelVersionOf, textOf, tokensOf } from './provider-reply.js';
import { readGeminiError } from './read-gemini-error.js';
import { buildRequest } from './request.js';

export type GeminiAccess = {
  readonly apiKey: string;
  readonly model: string;
  /** The address of the API; Google's own if left out. */
  readonly baseUrl?: string | undefined;
};

const GOOGLES_HOST = 'generativelanguage.googleapis.com';

/** Talks to Gemini through Google's SDK. */
export function geminiClient({ apiKey, model, baseUrl }: GeminiAccess): LlmClient {
  const client = new GoogleGenAI({
    apiKey,
    vertexai: false,
    httpOptions: { fetch: pooledFetch, ...(baseUrl !== undefined && { baseUrl }) },
  });
  return {
    provider: 'GEMINI',
    name: 'Gemini',
    variables: {
      key: GEMINI_VARIABLES.key.name,
      model: GEMINI_VARIABLES.model.name,
      address: GEMINI_VARIABLES.address.name,
    },
    model,
    apiKey,
    sendsTo: baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).host : GOOGLES_HOST,
    async complete(prompt, abortSignal) {
      const request = buildRequest(model, prompt);
      const reply: unknown = await client.models.generateContent({
        ...request,
        config: { ...request.config, abortSignal },
      });
      return { written: textOf(reply), tokens: tokensOf(reply), model: modelVersionOf(reply) };
    },
    async listModels(abortSignal) {
      const names: string[] = [];
      for await (const listed of await client.models.list({ config: { pageSize: 1_000, abortSignal } })) {
        if (listed.supportedActions?.includes('generateContent')) names.push(listed.name?.replace('models/', '') ?? '');
      }
      return names;
    },
    readError: readGeminiError,
  };
}
