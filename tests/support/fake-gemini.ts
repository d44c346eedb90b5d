import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type FakeReply, verdicts } from './fake-gemini-replies.js';
import { type FakeGeminiRequest, readFakeGeminiRequest } from './fake-gemini-request.js';

/**
 * A server on loopback with Gemini's `generateContent`, for the real SDK:
 *
 *     const gemini = await startFakeGemini();
 *     gemini.next(rateLimited('34s'), connectionReset());                     // the next two calls
 *     gemini.reply(({ leads }) => (leads[0]?.role === null ? hang() : verdicts())); // every other call
 *     … gemini.url, gemini.requests, gemini.mostAtOnce …
 *     await gemini.close();
 *
 * By default it judges each lead by its role. The replies are in `fake-gemini-replies.ts`.
 */
export type FakeGemini = {
  /** The value for `GOOGLE_GEMINI_BASE_URL`. */
  readonly url: string;
  /** Every call received so far, in order. */
  readonly requests: readonly FakeGeminiRequest[];
  /** The most calls that were in progress at once. */
  readonly mostAtOnce: number;
  /** Sets the reply to all following calls. */
  reply(choose: (request: FakeGeminiRequest) => FakeReply): void;
  /** Sets the replies to the next calls, one each, before `reply` applies again. */
  next(...replies: readonly FakeReply[]): void;
  /** Sets the reply to requests for the list of models: the names, or an error. */
  list(answer: readonly string[] | { readonly status: number; readonly body: object }): void;
  /** Stops the server and ends hanging calls. */
  close(): Promise<void>;
};

/** Milliseconds; Gemini, too, keeps idle connections open for minutes. */
const KEEP_ALIVE = 240_000;

/** Starts a fake Gemini on a free port. */
export async function startFakeGemini(): Promise<FakeGemini> {
  const requests: FakeGeminiRequest[] = [];
  const queue: FakeReply[] = [];
  let choose: (request: FakeGeminiRequest) => FakeReply = () => verdicts();
  const underWay = new Set<ServerResponse>();
  let mostAtOnce = 0;
  let listing: Parameters<FakeGemini['list']>[0] = ['gemini-3.5-flash-lite'];

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.method === 'GET' && incoming.url?.startsWith('/v1beta/models?')) return answerList(response, listing);
    const model = /^\/v1beta\/models\/([^/:]+):generateContent$/.exec(incoming.url ?? '')?.[1];
    if (incoming.method !== 'POST' || model === undefined) return void response.writeHead(404).end();
    underWay.add(response);
    mostAtOnce = Math.max(mostAtOnce, underWay.size);
    response.once('close', () => underWay.delete(response));
    const request = readFakeGeminiRequest(model, incoming.headers, await text(incoming));
    requests.push(request);
    await (queue.shift() ?? choose(request))(request, response);
    if (response.writableEnded) underWay.delete(response);
  }

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (incoming, response) => {
    answer(incoming, response).catch((error: Error) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(400).end(`The fake Gemini cannot read this: ${error.message}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get mostAtOnce() {
      return mostAtOnce;
    },
    reply(chosen) {
      choose = chosen;
    },
    list(answer) {
      listing = answer;
    },
    next(...replies) {
      queue.push(...replies);
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answerList(response: ServerResponse, listing: Parameters<FakeGemini['list']>[0]): void {
  const models =
    'body' in listing
      ? []
      : listing.map((name) => ({ name: `models/${name}`, supportedGenerationMethods: ['generateContent'] }));
  const { status, body } = 'body' in listing ? listing : { status: 200, body: { models } };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
