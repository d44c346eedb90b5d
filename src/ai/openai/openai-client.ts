import OpenAI from 'openai';
import { isLoopback } from '../../loopback.js';
import type { LlmClient, Prompt } from '../llm/llm-client.js';
import { pooledFetch } from '../llm/pooled-fetch.js';
import { REPLY_JSON_SCHEMA } from '../llm/reply-schema.js';
import { readChatReply } from './chat-reply.js';
import { refusesFormat } from './openai-error-body.js';
import { OPENAI_VARIABLES } from './openai-variables.js';
import { FormatRefusedError, readOpenAiError } from './read-openai-error.js';
import { type ReplyFormat, replyFormats } from './reply-format.js';

export type OpenAiAccess = {
  /** Null where the server needs none. */
  readonly apiKey: string | null;
  readonly model: string;
  readonly baseUrl: string;
};

/** The longest possible timer, since `withDeadline` limits each call. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

const SCHEMA_IN_WORDS = `Write nothing but one JSON document of this JSON schema: ${JSON.stringify(REPLY_JSON_SCHEMA)}`;

const RESPONSE_FORMATS = {
  json_schema: { type: 'json_schema', json_schema: { name: 'verdicts', strict: true, schema: REPLY_JSON_SCHEMA } },
  json_object: { type: 'json_object' },
  text: undefined,
} as const;

/** Talks through OpenAI's SDK to a server with OpenAI's chat completions API. */
export function openAiClient({ apiKey, model, baseUrl }: OpenAiAccess): LlmClient {
  const { host, hostname } = new URL(baseUrl);
  const client = makeSdk(apiKey, baseUrl);
  const formats = replyFormats();

  async function send(prompt: Prompt, format: ReplyFormat, signal: AbortSignal): Promise<unknown> {
    try {
      const reply = await client.chat.completions.create(requestOf(model, prompt, format), { signal });
      formats.accepted(format);
      return reply;
    } catch (error) {
      if (refusesFormat(error) && formats.refused(format)) throw new FormatRefusedError();
      throw error;
    }
  }

  return {
    provider: 'OPENAI',
    name: `The model server at ${host}`,
    variables: {
      key: OPENAI_VARIABLES.key.name,
      model: OPENAI_VARIABLES.model.name,
      address: OPENAI_VARIABLES.address.name,
    },
    model,
    apiKey,
    sendsTo: isLoopback(hostname.replace(/^\[|\]$/g, '')) ? null : host,
    complete: async (prompt, signal) => readChatReply(await send(prompt, formats.current, signal), host),
    async listModels(signal) {
      const names: string[] = [];
      for await (const { id } of client.models.list({ signal })) names.push(id);
      return names;
    },
    readError: readOpenAiError,
  };
}

/** Sets all values that the SDK would read from the environment, so that only the configuration counts. */
function makeSdk(apiKey: string | null, baseURL: string): OpenAI {
  return new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    fetch: pooledFetch,
    logLevel: 'off',
  });
}

/** Builds a request from parts that every such server supports. The schema is also in the text, since some servers ignore the parameter. */
function requestOf(model: string, { instructions, document }: Prompt, format: ReplyFormat) {
  const responseFormat = RESPONSE_FORMATS[format];
  return {
    model,
    messages: [
      { role: 'system' as const, content: `${instructions}\n\n${SCHEMA_IN_WORDS}` },
      { role: 'user' as const, content: document },
    ],
    ...(responseFormat && { response_format: responseFormat }),
  };
}
