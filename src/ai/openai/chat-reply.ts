import { APIError } from 'openai';
import { z } from 'zod';
import { type AiTokens, NO_TOKENS } from '../../domain/intent-classifier.js';
import { blockedReply, unusableReply } from '../llm/fault.js';
import type { ModelReply } from '../llm/llm-client.js';

const count = z.int().nonnegative().catch(0);

const replySchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish().catch(null) }),
        finish_reason: z.string().nullish().catch(null),
      }),
    )
    .min(1),
});
const modelSchema = z.object({ model: z.string().trim().min(1) });
const usageSchema = z.object({
  usage: z.object({
    prompt_tokens: count,
    completion_tokens: count,
    completion_tokens_details: z.object({ reasoning_tokens: count }).catch({ reasoning_tokens: 0 }),
  }),
});
// Some gateways pass on the error of another server with a success status.
const passedOnSchema = z.object({ error: z.object({ code: z.coerce.number().int().min(400).max(599) }) });

/** Reads a chat completion. Throws the error that a gateway wrapped into one. */
export function readChatReply(reply: unknown, host: string): ModelReply {
  const passedOn = passedOnSchema.safeParse(reply).data;
  if (passedOn) throw APIError.generate(passedOn.error.code, reply as object, undefined, new Headers());
  const model = modelSchema.safeParse(reply).data?.model ?? null;
  return { written: writtenIn(reply, host), tokens: tokensOf(reply), model };
}

function writtenIn(reply: unknown, host: string): ModelReply['written'] {
  const choice = replySchema.safeParse(reply).data?.choices[0];
  if (!choice) return { fault: unusableReply('does not have the format that the API documents') };
  const { message, finish_reason: reason } = choice;
  if (reason === 'content_filter' || message.refusal) {
    return { fault: blockedReply(`The model server at ${host}`, reason === 'content_filter' ? reason : 'refusal') };
  }
  if (reason === 'length') return { fault: unusableReply('was cut off at the maximum length') };
  const text = message.content ?? '';
  return text.trim() === '' ? { fault: unusableReply('is empty') } : { text };
}

function tokensOf(reply: unknown): AiTokens {
  const usage = usageSchema.safeParse(reply).data?.usage;
  if (!usage) return NO_TOKENS;
  return {
    inputTokens: usage.prompt_tokens,
    outputTokens: usage.completion_tokens,
    thoughtTokens: usage.completion_tokens_details.reasoning_tokens,
  };
}
