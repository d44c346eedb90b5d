import type { Request, RequestHandler, Response } from 'express';
import { graphqlUploadExpress } from 'graphql-upload-ts';
import type { Limits } from '../../config.js';
import { type CutOff, cutOff } from '../errors/cut-off.js';
import { answerEarly, sendError } from '../errors/send-error.js';

/** Size of the parts of a multipart request other than the file. */
const ENVELOPE_BYTES = 64 * 1024;

/** An upload has three parts: the operation, the map and the file. */
const MOST_PARTS = 100;
const TOO_MANY_PARTS: CutOff = {
  status: '413 Payload Too Large',
  code: 'PAYLOAD_TOO_LARGE',
  message: `A multipart request may have ${MOST_PARTS} parts. Send "operations", "map" and one file.`,
};

/** Rejects uploads that another site could have made a browser send (CSRF), before anything of them is stored. */
export function rejectForgedUploads(): RequestHandler {
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) return next();
    if (request.get('apollo-require-preflight') || request.get('x-apollo-operation-name')) return next();
    const message =
      'Send the header "apollo-require-preflight: true" with an upload; without it another site could send it.';
    sendError(answerEarly(response), 400, 'BAD_REQUEST', message);
  };
}

/** Cuts off a multipart request with too many parts, since each costs time even if it is ignored. */
function cutOffManyParts(request: Request, response: Response): void {
  const boundary = /boundary="?([^";]+)/i.exec(request.get('content-type') ?? '')?.[1];
  if (boundary === undefined || !request.is('multipart/form-data')) return;
  const delimiter = Buffer.from(`--${boundary}`);
  let parts = 0;
  let rest = Buffer.alloc(0);
  request.on('data', function count(chunk: Buffer) {
    const bytes = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + delimiter.length)) parts += 1;
    rest = bytes.subarray(Math.max(0, bytes.length - delimiter.length + 1));
    if (parts <= MOST_PARTS) return;
    request.off('data', count);
    cutOff(request.socket, response.headersSent, TOO_MANY_PARTS);
  });
}

/**
 * Parses multipart requests. A file that is too large by its `Content-Length` is not stored, and the client gets the error
 * before it has sent the whole file.
 */
export function receiveUploads({ uploadBytes, bodyBytes }: Limits): RequestHandler {
  const limits = { maxFieldSize: bodyBytes, maxFiles: 1 };
  // An answer before the end of a file that is being stored would reset the connection of its client.
  const store = graphqlUploadExpress({ ...limits, maxFileSize: uploadBytes + 1, overrideSendResponse: true });
  const discard = graphqlUploadExpress({ ...limits, maxFileSize: 1 });
  return (request, response, next) => {
    const contentLength = Number(request.get('content-length') ?? 0);
    const isTooLarge = contentLength > uploadBytes + 2 * bodyBytes + ENVELOPE_BYTES;
    cutOffManyParts(request, response);
    return isTooLarge ? discard(request, answerEarly(response), next) : store(request, response, next);
  };
}
