import type { ErrorRequestHandler, RequestHandler } from 'express';
import { isSurplusFile } from '../../imports/uploaded-file.js';
import { DatabaseUnavailable } from '../../store/database-error.js';
import { notesOf } from '../observability/request-log.js';
import type { Services } from '../services.js';
import { MASKED, UNAVAILABLE } from './format-error.js';
import { RETRY_AFTER } from './retry-after.js';
import { sendError } from './send-error.js';

/** Answers errors that occur before GraphQL runs, in the form of a GraphQL error. */
export function answerFault({ logger, config }: Services): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    // The answer to an upload waits for the end of the request, so the rest of it has to be read.
    request.resume();
    const status = statusOf(error);
    if (status >= 500)
      logger.error({ requestId: notesOf(response).id, err: error, path: request.path }, 'request failed');
    if (error instanceof DatabaseUnavailable) {
      return sendError(response.set('Retry-After', RETRY_AFTER), 503, UNAVAILABLE, error.message);
    }
    const message = status >= 500 ? MASKED : messageOf(error, config.limits.bodyBytes);
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}

/** Answers 404 for unknown paths. */
export const answerUnknown: RequestHandler = (_, response) => {
  const message = 'There is nothing here. The console is at /, the API at /graphql.';
  response.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
};

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  // Errors of busboy have no status: the multipart body is malformed.
  return error instanceof Error && MULTIPART_FAULT.test(error.message) ? 400 : status;
}

const MULTIPART_FAULT = /^(?:Unexpected end of form|Malformed |Multipart: )/;

function messageOf(error: Error & { type?: string }, bodyBytes: number): string {
  if (error.type === 'entity.too.large') {
    return `The request's body is larger than ${Math.floor(bodyBytes / 1024)} KB (MAX_BODY_KB).`;
  }
  if (error.type === 'entity.parse.failed') return "The request's body is not valid JSON.";
  if (error.message === 'Unexpected end of form') {
    return 'The multipart body ended before its last boundary, or its boundary differs from the one in the header.';
  }
  if (isSurplusFile(error)) return 'A request takes one file. Send each file in a separate request.';
  return error.message;
}
