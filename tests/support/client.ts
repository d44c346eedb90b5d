import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { multipart } from '../../examples/send.js';
import type { TypedDocumentString } from './generated/graphql.js';

export type GraphQLErrorBody = { readonly message: string; readonly extensions?: { readonly code?: string } };

export type Reply<Result> = {
  readonly status: number;
  readonly data: Result | null | undefined;
  readonly errors: readonly GraphQLErrorBody[] | undefined;
};

/** A file to upload. */
export type TestFile = { readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> };

export type Client = {
  /** Sends an operation and returns its data; fails the test, with all details, where it has errors. */
  run<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result>;
  /** Sends an operation and returns the whole response. */
  send<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Reply<Result>>;
  /** Sends an operation with a file as its variable `file`, and returns its data. */
  upload<Result, Variables extends { file: unknown }>(
    document: TypedDocumentString<Result, Variables>,
    variables: Omit<Variables, 'file'>,
    file: TestFile,
  ): Promise<Result>;
  /** Subscribes, and yields all messages until the service completes it. */
  subscribe<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): AsyncGenerator<Reply<Result>>;
};

/** Makes a client that uses a service like any other: over HTTP and WebSocket, with an API key if it has one. */
export function makeClient(url: string, key?: string): Client {
  const endpoint = `${url}/graphql`;
  const authorization: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };

  async function send(body: string | FormData, type?: string) {
    const headers = { 'apollo-require-preflight': 'true', ...authorization, ...(type && { 'content-type': type }) };
    const response = await fetch(endpoint, { method: 'POST', headers, body });
    const text = await response.text();
    try {
      return { status: response.status, ...JSON.parse(text) };
    } catch {
      throw new Error(`${endpoint} answered ${response.status} with no JSON: ${text}`);
    }
  }

  function dataOf<Result>(document: unknown, variables: unknown, reply: Reply<Result>): Result {
    if (reply.data && !reply.errors) return reply.data;
    throw new Error(
      [`${endpoint} answered ${reply.status}`, String(document), JSON.stringify(variables), JSON.stringify(reply)].join(
        '\n',
      ),
    );
  }

  const sendOperation: Client['send'] = (document, variables) =>
    send(JSON.stringify({ query: document.toString(), variables }), 'application/json');

  return {
    send: sendOperation,
    async run(document, variables) {
      return dataOf(document, variables, await sendOperation(document, variables));
    },
    async upload(document, variables, file) {
      const reply = await send(
        multipart(document.toString(), variables, { name: file.name, content: new Blob([file.content]) }),
      );
      return dataOf(document, variables, reply);
    },
    async *subscribe(document, variables) {
      const options = { webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: authorization };
      const client = createClient({ url: endpoint.replace('http', 'ws'), ...options });
      for await (const reply of client.iterate({ query: document.toString(), variables })) {
        yield { status: 200, data: reply.data as never, errors: reply.errors as never };
      }
      await client.dispose();
    },
  };
}
