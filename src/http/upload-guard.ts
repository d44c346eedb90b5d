import type { RequestHandler } from 'express';
import { graphqlUploadExpress } from 'graphql-upload-ts';
import type { Limits } from '../config.js';
import { answerEarly, refuse } from './refuse.js';

/** Room for the parts of a multipart request beside the file. */
const ENVELOPE_BYTES = 64 * 1024;

/** Turns away uploads that another site could have made a browser send, before a byte of them is kept. */
export function guardUploads(): RequestHandler {
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) return next();
    if (request.get('apollo-require-preflight') || request.get('x-apollo-operation-name')) return next();
    const message =
      'Send the header "apollo-require-preflight: true" with an upload; without it another site could send it.';
    refuse(answerEarly(response), 400, 'BAD_REQUEST', message);
  };
}

/**
 * Takes multipart requests apart. A file that is too large by the request's own account is not kept, and its client is
 * told so before it has sent all of it.
 */
export function receiveUploads({ uploadBytes, bodyBytes }: Limits): RequestHandler {
  const limits = { maxFieldSize: bodyBytes, maxFiles: 1 };
  // An answer before the end of a file that is being kept would leave its client with a reset connection.
  const keep = graphqlUploadExpress({ ...limits, maxFileSize: uploadBytes + 1, overrideSendResponse: true });
  const turnAway = graphqlUploadExpress({ ...limits, maxFileSize: 1 });
  return (request, response, next) => {
    const announced = Number(request.get('content-length') ?? 0);
    const isTooLarge = announced > uploadBytes + 2 * bodyBytes + ENVELOPE_BYTES;
    return isTooLarge ? turnAway(request, answerEarly(response), next) : keep(request, response, next);
  };
}
