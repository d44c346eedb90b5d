import { type ClientRequest, type OutgoingHttpHeaders, request } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

export type Part = { readonly name: string; readonly filename?: string; readonly content: string | Buffer };

/** A response, or the error of a client without one. */
export type RawReply = {
  readonly status: number;
  readonly body: string;
  readonly code: string | undefined;
};

const BOUNDARY = 'a-boundary';

export const UPLOAD = `mutation ($offerId: ID!, $file: Upload!) {
  uploadLeads(offerId: $offerId, file: $file) {
    leadImport { created duplicates }
    userErrors { code message field }
  }
}`;

export function operations(offerId: string, query: string = UPLOAD): Part {
  return { name: 'operations', content: JSON.stringify({ query, variables: { offerId, file: null } }) };
}

export function map(paths: unknown = { file: ['variables.file'] }): Part {
  return { name: 'map', content: JSON.stringify(paths) };
}

export function file(content: string | Buffer, name = 'file'): Part {
  return { name, filename: 'leads.csv', content };
}

/** Returns the bytes of a multipart body, in the order of its parts. */
export function multipartBody(...parts: readonly Part[]): Buffer {
  return Buffer.concat([...parts.map(partBytes), Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** Returns a multipart body that ends within its last part. */
export function unfinishedBody(...parts: readonly Part[]): Buffer {
  return Buffer.concat(parts.map(partBytes)).subarray(0, -2);
}

function partBytes({ name, filename, content }: Part): Buffer {
  const disposition = `content-disposition: form-data; name="${name}"`;
  const type = filename === undefined ? '' : `; filename="${filename}"\r\ncontent-type: text/csv`;
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\n${disposition}${type}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
}

/** Opens a multipart request whose body the test writes, or leaves unwritten; `reply` is its response. */
export function openRequest(url: string, headers: OutgoingHttpHeaders = {}) {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'apollo-require-preflight': 'true',
      ...headers,
    },
  });
  return { sent, reply: replyTo(sent) };
}

/** Sends a whole body with its length, or in chunks without it, and returns the response. */
export function post(url: string, body: Buffer, headers: OutgoingHttpHeaders = {}): Promise<RawReply> {
  const { sent, reply } = openRequest(url, { 'content-length': body.length, ...headers });
  sent.end(body);
  return reply;
}

/** Sends a body in chunks without its length, and returns the response. */
export function postInChunks(url: string, body: Buffer, headers: OutgoingHttpHeaders = {}): Promise<RawReply> {
  const { sent, reply } = openRequest(url, { 'transfer-encoding': 'chunked', ...headers });
  Readable.from(pieces(body)).pipe(sent);
  return reply;
}

function* pieces(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += 65_536) yield body.subarray(at, at + 65_536);
}

/** Rejects where the connection ends before a response. */
function replyTo(sent: ClientRequest): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body, code: codeIn(body) }), reject);
    });
  });
}

/** Returns the code of the first fault in a JSON response: of its errors, or else of a mutation's user errors. */
function codeIn(body: string): string | undefined {
  const { errors, data } = JSON.parse(body);
  return errors?.[0]?.extensions?.code ?? data?.uploadLeads?.userErrors[0]?.code;
}
