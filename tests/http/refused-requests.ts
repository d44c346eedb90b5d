import { CreateOfferDocument, ResultsDocument, UploadLeadsDocument } from '../support/generated/graphql.js';

const JSON_BODY = { 'content-type': 'application/json' };
export const PREFLIGHT = { 'apollo-require-preflight': 'true' };

export type RefusedRequest = {
  readonly when: string;
  readonly path?: string;
  readonly init: RequestInit;
  readonly status: number;
  readonly code: string;
  readonly says?: RegExp;
};

export function post(body: unknown, headers: Record<string, string> = JSON_BODY): RequestInit {
  return { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

export function operation(query: string, variables: unknown = {}): RequestInit {
  return post({ query, variables });
}

export const REFUSED_REQUESTS: readonly RefusedRequest[] = [
  { when: 'malformed JSON', init: post('{"query": '), status: 400, code: 'BAD_REQUEST', says: /not valid JSON/ },
  { when: 'JSON that is no object', init: post('"query"'), status: 400, code: 'BAD_REQUEST' },
  { when: 'a list of operations', init: post([{ query: '{ __typename }' }]), status: 400, code: 'BAD_REQUEST' },
  { when: 'no body', init: post(''), status: 400, code: 'BAD_REQUEST' },
  { when: 'no query', init: post({}), status: 400, code: 'BAD_REQUEST' },
  { when: 'a query that is no text', init: post({ query: 1 }), status: 400, code: 'BAD_REQUEST' },
  {
    when: 'an unknown charset',
    init: post('{}', { 'content-type': 'application/json; charset=x' }),
    status: 415,
    code: 'BAD_REQUEST',
  },
  {
    when: 'an unknown encoding',
    init: post('{}', { ...JSON_BODY, 'content-encoding': 'x' }),
    status: 415,
    code: 'BAD_REQUEST',
  },
  {
    when: 'a body that is no gzip',
    init: post('{}', { ...JSON_BODY, 'content-encoding': 'gzip' }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    when: 'a body over the limit',
    init: operation(`{ offers { totalCount } } # ${'x'.repeat(1024 * 1024)}`),
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    says: /1024 KB \(MAX_BODY_KB\)/,
  },
  {
    when: 'plain text',
    init: post('{}', { 'content-type': 'text/plain' }),
    status: 400,
    code: 'BAD_REQUEST',
    says: /CSRF/,
  },
  {
    when: 'plain text with the header of a client',
    init: post('{}', { 'content-type': 'text/plain', ...PREFLIGHT }),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    when: 'a form',
    init: post('query=a', { 'content-type': 'application/x-www-form-urlencoded' }),
    status: 400,
    code: 'BAD_REQUEST',
    says: /CSRF/,
  },
  {
    when: 'no content type at all',
    init: { method: 'POST', body: new Blob(['{}']) },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    when: 'an upload without the header of a client',
    init: { method: 'POST', body: new FormData() },
    status: 400,
    code: 'BAD_REQUEST',
    says: /apollo-require-preflight/,
  },
  { when: 'a syntax error', init: operation('{ offers { '), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  { when: 'text that is no token', init: operation('{ "'), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  {
    when: 'an unknown field',
    init: operation('{ customers { id } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /customers/,
  },
  {
    when: 'an unknown argument',
    init: operation('{ offers(last: 1) { totalCount } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    when: 'a wrong literal',
    init: operation('{ results(filter: { scoredAfter: "yesterday" }) { totalCount } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    when: 'lists in lists',
    init: operation(`{ offers(first: ${'['.repeat(100_000)}) }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /50 brackets.*MAX_QUERY_DEPTH/,
  },
  {
    when: 'fields in fields',
    init: operation(`{ offers { nodes ${'{ leads { nodes { offer '.repeat(1_500)}`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /50 brackets.*MAX_QUERY_DEPTH/,
  },
  {
    when: 'lists in lists by GET',
    path: `/graphql?query=${'['.repeat(8_000)}`,
    init: { headers: PREFLIGHT },
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    when: 'a long operation',
    init: operation(`{ ${'__typename '.repeat(10_001)} }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /10000 words and signs \(MAX_QUERY_TOKENS\)/,
  },
  {
    when: 'many aliases',
    init: operation(`{ ${aliases(101)} }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /100 aliases \(MAX_QUERY_ALIASES\)/,
  },
  {
    when: 'many aliases in fragments',
    init: operation(`{ ...F ...G } fragment F on Query { ${aliases(51)} } fragment G on Query { ...F ${aliases(1)} }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /100 aliases/,
  },
  {
    when: 'lists of lists',
    init: operation('{ offers(first: 500) { nodes { leads(first: 500) { nodes { id } } } } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /costs more than 100000 \(MAX_QUERY_COST\)/,
  },
  {
    when: 'lists of lists by variables, and a page of less than nothing',
    init: operation(
      `query ($n: Int, $m: Int) {
        results(first: $m) { nodes { id } }
        offers(first: $n) { nodes { leads(first: $n) { nodes { id } } } }
      }`,
      { n: 500, m: -1_000_000 },
    ),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /MAX_QUERY_COST/,
  },
  {
    when: 'lists of lists beside an argument that does not fit',
    init: operation(
      `query ($id: ID = "x") { offer(id: $id) { id } offers(first: 500) { nodes { leads(first: 500) { nodes { id } } } } }`,
      { id: null },
    ),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    when: 'a hundred mutations',
    init: operation(`mutation { ${mutations(100)} }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /MAX_QUERY_COST/,
  },
  { when: 'fragments that multiply', init: operation(multiplying(40)), status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    when: 'a missing variable',
    init: operation(CreateOfferDocument.toString()),
    status: 400,
    code: 'BAD_USER_INPUT',
    says: /\$input/,
  },
  {
    when: 'variables that are no object',
    init: operation(CreateOfferDocument.toString(), 'x'),
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    when: 'a variable of another type',
    init: operation(ResultsDocument.toString(), { first: 'ten' }),
    status: 400,
    code: 'BAD_USER_INPUT',
    says: /\$first/,
  },
  {
    when: 'a number that is no Int',
    init: operation(ResultsDocument.toString(), { first: 2 ** 31 }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    when: 'an unknown enum value',
    init: operation(ResultsDocument.toString(), { orderBy: 'BEST' }),
    status: 400,
    code: 'BAD_USER_INPUT',
    says: /BEST/,
  },
  {
    when: 'an unknown input field',
    init: operation(CreateOfferDocument.toString(), { input: { title: 'x' } }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    when: 'a time that is none',
    init: operation(ResultsDocument.toString(), { filter: { scoredAfter: '2026-02-30T00:00:00Z' } }),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    when: 'a file as JSON',
    init: operation(UploadLeadsDocument.toString(), { offerId: 'x', file: 'a.csv' }),
    status: 400,
    code: 'INVALID_UPLOAD_VALUE',
  },
  {
    when: 'a mutation by GET',
    path: '/graphql?query=mutation{deleteOffer(id:"x"){deletedId}}',
    init: { headers: PREFLIGHT },
    status: 405,
    code: 'BAD_REQUEST',
  },
  {
    when: 'a query by GET from another site',
    path: '/graphql?query={offers{totalCount}}',
    init: {},
    status: 400,
    code: 'BAD_REQUEST',
    says: /CSRF/,
  },
  { when: 'another method', init: { ...post('{}'), method: 'PUT' }, status: 405, code: 'BAD_REQUEST' },
  { when: 'another path', path: '/graphiql', init: {}, status: 404, code: 'NOT_FOUND' },
  { when: 'a path that is none', path: '/downloads/%zz', init: {}, status: 400, code: 'BAD_REQUEST' },
  { when: 'a download without a signature', path: '/downloads/leads.csv', init: {}, status: 403, code: 'FORBIDDEN' },
];

/** Fragments of which each spreads the next one twice. */
function multiplying(count: number): string {
  const fragments = Array.from(
    { length: count },
    (_, place) => `fragment F${place} on Query { ...F${place + 1} ...F${place + 1} }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${count} on Query { __typename }`;
}

function aliases(count: number): string {
  return Array.from({ length: count }, (_, place) => `a${place}: __typename`).join(' ');
}

function mutations(count: number): string {
  return Array.from({ length: count }, (_, place) => `a${place}: deleteOffer(id: "x") { deletedId }`).join(' ');
}
