import { APIError } from 'openai';
import { z } from 'zod';

const text = z.string().catch('');
const bodySchema = z.object({ message: text, code: text, type: text });

/** What a server says about a request that it did not carry out. */
export type OpenaiErrorBody = z.output<typeof bodySchema>;

/** Reads the body of an error: OpenAI's form, or one of those that other servers have for a sentence. */
export function readOpenaiErrorBody(error: APIError): OpenaiErrorBody {
  const body: unknown = error.error;
  const read = bodySchema.safeParse(body).data ?? { message: '', code: '', type: '' };
  return {
    ...read,
    message: read.message || sentenceIn(body) || error.message.replace(/^\d{3} (?:status code \(no body\))?/, ''),
  };
}

/** Statuses with which servers turn down a part of a request that they do not know. */
const UNKNOWN_PART = new Set([400, 415, 422, 501]);

/** Whether the format of the reply may be why a request was refused. */
export function refusesFormat(error: unknown): boolean {
  if (!(error instanceof APIError) || error.status === undefined) return false;
  const { message } = readOpenaiErrorBody(error);
  return (
    UNKNOWN_PART.has(error.status) || /response_format|json_schema|json_object|grammar|structured output/i.test(message)
  );
}

function sentenceIn(body: unknown): string {
  if (typeof body === 'string') return body;
  const read = z.object({ error: text, detail: text, message: text }).safeParse(body).data;
  return read ? read.error || read.detail || read.message : '';
}
