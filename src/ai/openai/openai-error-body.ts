import { APIError } from 'openai';
import { z } from 'zod';

const text = z.string().catch('');
const bodySchema = z.object({ message: text, code: text, type: text });

/** A server's error about a request. */
export type OpenaiErrorBody = z.output<typeof bodySchema>;

/** Reads the body of an error in OpenAI's format, or in one that other servers use. */
export function readOpenaiErrorBody(error: APIError): OpenaiErrorBody {
  const body: unknown = error.error;
  const read = bodySchema.safeParse(body).data ?? { message: '', code: '', type: '' };
  return {
    ...read,
    message: read.message || sentenceIn(body) || error.message.replace(/^\d{3} (?:status code \(no body\))?/, ''),
  };
}

/** Statuses with which servers reject an unknown part of a request. */
const UNKNOWN_PART = new Set([400, 415, 422, 501]);

/** Whether a request may have been rejected because of the reply format. */
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
