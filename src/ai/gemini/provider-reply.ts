import { z } from 'zod';
import { type AiTokens, NO_TOKENS } from '../../domain/intent-classifier.js';
import { blockedReply, type CallFault, unusableReply } from '../llm/fault.js';

const partSchema = z.object({ text: z.string().optional(), thought: z.boolean().optional() });

const candidateSchema = z.object({
  content: z.object({ parts: z.array(partSchema).default([]) }).optional(),
  finishReason: z.string().optional(),
});

const replySchema = z.object({
  candidates: z.array(candidateSchema).default([]),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
});

const tokens = z.int().nonnegative().catch(0);
const usageSchema = z.object({
  usageMetadata: z.object({ promptTokenCount: tokens, candidatesTokenCount: tokens, thoughtsTokenCount: tokens }),
});
const modelSchema = z.object({ modelVersion: z.string().trim().min(1) });

const BLOCKING_FINISH_REASONS = new Set(['SAFETY', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII']);
const USUAL_FINISH_REASONS = new Set(['STOP', 'FINISH_REASON_UNSPECIFIED']);

/** Returns the text that the model wrote, without its thoughts; a fault where there is none, or where it is incomplete. */
export function textOf(reply: unknown): { readonly text: string } | { readonly fault: CallFault } {
  const parsed = replySchema.safeParse(reply);
  if (!parsed.success) return { fault: unusableReply('does not have the format that the API documents') };
  const { candidates, promptFeedback } = parsed.data;
  if (promptFeedback?.blockReason) return { fault: blocked(promptFeedback.blockReason) };
  const [candidate] = candidates;
  if (!candidate) return { fault: unusableReply('is empty') };
  return finishFault(candidate.finishReason) ?? writtenText(candidate);
}

/** Reads the tokens that the reply reports. Thoughts count as output. */
export function tokensOf(reply: unknown): AiTokens {
  const parsed = usageSchema.safeParse(reply);
  if (!parsed.success) return NO_TOKENS;
  const { promptTokenCount, candidatesTokenCount, thoughtsTokenCount } = parsed.data.usageMetadata;
  return {
    inputTokens: promptTokenCount,
    outputTokens: candidatesTokenCount + thoughtsTokenCount,
    thoughtTokens: thoughtsTokenCount,
  };
}

/** Reads the version of the model that answered; null where the reply does not name it. */
export function modelVersionOf(reply: unknown): string | null {
  return modelSchema.safeParse(reply).data?.modelVersion ?? null;
}

function finishFault(finishReason = 'STOP'): { readonly fault: CallFault } | null {
  if (USUAL_FINISH_REASONS.has(finishReason)) return null;
  if (BLOCKING_FINISH_REASONS.has(finishReason)) return { fault: blocked(finishReason) };
  if (finishReason === 'MAX_TOKENS') return { fault: unusableReply('was cut off at the maximum length') };
  return { fault: unusableReply(`is incomplete (${constantName(finishReason)})`) };
}

function writtenText({ content }: z.output<typeof candidateSchema>) {
  const written = content?.parts.filter((part) => !part.thought).map((part) => part.text ?? '') ?? [];
  const text = written.join('');
  return text.trim() === '' ? { fault: unusableReply('is empty') } : { text };
}

function blocked(reason: string): CallFault {
  return blockedReply('Gemini', reason);
}

function constantName(text: string): string {
  return /^[A-Z_]{1,60}$/.test(text) ? text : 'no known reason';
}
