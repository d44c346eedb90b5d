import type { Request, RequestHandler, Response } from 'express';
import { graphqlUploadExpress } from 'graphql-upload-ts';
import type { Limits } from '../config.js';
import { type CutOff, cutOff } from './cut-off.js';
import { answerEarly, refuse } from './refuse.js';

/** Room for the parts of a multipart request beside the file. */
const ENVELOPE_BYTES = 64 * 1024;

/** An upload has three: the operation, the map and the file. */
const MOST_PARTS = 100;
const TOO_MANY_PARTS: CutOff = {
  status: '413 Payload Too Large',
  code: 'PAYLOAD_TOO_LARGE',
  message: `A multipart request may have ${MOST_PARTS} parts. Send "operations", "map" and one file.`,
};

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

/** Cuts a multipart request of very many parts off: each costs time, also where it is ignored. */
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
    cutOffManyParts(request, response);
    return isTooLarge ? turnAway(request, answerEarly(response), next) : keep(request, response, next);
  };
}
