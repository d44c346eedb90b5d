import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { judgeByRole } from './fake-gemini-replies.js';
import type { FakeGeminiLead } from './fake-gemini-request.js';

/** The parts of a chat completion's body that tests read. */
export type ChatBody = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
};

/** One received call. */
export type ChatRequest = {
  readonly headers: IncomingHttpHeaders;
  readonly body: ChatBody;
  readonly leads: readonly FakeGeminiLead[];
};

/** Answers one call. */
export type ChatReply = (request: ChatRequest, response: ServerResponse) => void | Promise<void>;

/** A server on loopback with OpenAI's chat completions, for the real SDK. */
export type FakeOpenAi = {
  /** The value for `OPENAI_BASE_URL`. */
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  /** The most calls that were in progress at once. */
  readonly mostAtOnce: number;
  /** Sets the reply to all following calls. */
  reply(choose: (request: ChatRequest) => ChatReply): void;
  /** Sets the replies to the next calls, one each, before `reply` applies again. */
  next(...replies: readonly ChatReply[]): void;
  /** Sets the reply to requests for the list of models: the names, or a status. */
  list(answer: readonly string[] | number): void;
};

/** Starts a fake model server that is closed after the test. */
export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const requests: ChatRequest[] = [];
  const queue: ChatReply[] = [];
  let choose: (request: ChatRequest) => ChatReply = () => verdicts();
  let listing: readonly string[] | number = ['qwen3:latest'];
  let [underWay, mostAtOnce] = [0, 0];

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.url === '/v1/models') return answerList(response, listing);
    if (incoming.url !== '/v1/chat/completions') return void response.writeHead(404).end('404 page not found');
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.once('close', () => {
      underWay -= 1;
    });
    const body = JSON.parse(await text(incoming)) as ChatBody;
    const { leads } = JSON.parse(body.messages.at(-1)?.content ?? '') as { leads: readonly FakeGeminiLead[] };
    const request = { headers: incoming.headers, body, leads };
    requests.push(request);
    await (queue.shift() ?? choose(request))(request, response);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: Error) =>
      response.writeHead(400).end(`Cannot read this: ${error.message}`),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get mostAtOnce() {
      return mostAtOnce;
    },
    reply(chosen) {
      choose = chosen;
    },
    next(...replies) {
      queue.push(...replies);
    },
    list(answer) {
      listing = answer;
    },
  };
}

/** The reported usage of each call. */
const CHAT_USAGE = {
  prompt_tokens: 100,
  completion_tokens: 25,
  completion_tokens_details: { reasoning_tokens: 5 },
};

/** Replies with one verdict for each lead of the request, by its role. */
export function verdicts(): ChatReply {
  return written(({ leads }) => JSON.stringify({ verdicts: leads.map(judgeByRole) }));
}

/** Replies with any text of the model. */
export function written(content: string | ((request: ChatRequest) => string), finishReason = 'stop'): ChatReply {
  return (request, response) => {
    const message = { role: 'assistant', content: typeof content === 'string' ? content : content(request) };
    const choices = [{ index: 0, message, finish_reason: finishReason }];
    return answering(200, { model: 'qwen3-8b', choices, usage: CHAT_USAGE })(request, response);
  };
}

/** Replies with an error in OpenAI's format. */
export function chatError(
  status: number,
  message: string,
  rest: object = {},
  headers: Record<string, string> = {},
): ChatReply {
  return answering(status, { error: { message, type: 'error', code: null, ...rest } }, headers);
}

/** Replies with any JSON. */
export function answering(status: number, body: object, headers: Record<string, string> = {}): ChatReply {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

/** Replies with any body. */
export function rawBody(status: number, body: string, contentType = 'application/json'): ChatReply {
  return (_, response) => {
    response.writeHead(status, { 'content-type': contentType }).end(body);
  };
}

/** Closes the connection without a response. */
export function reset(): ChatReply {
  return (_, response) => {
    response.destroy();
  };
}

/** Never replies. */
export function hang(): ChatReply {
  return () => {};
}

/** Replies like a machine that processes one call at a time, in so many milliseconds per call and per lead of it. */
export function oneSlot(perCall: number, perLead: number): ChatReply {
  let turn: Promise<unknown> = Promise.resolve();
  return (request, response) => {
    turn = turn.then(() => wait(perCall + perLead * request.leads.length));
    return turn.then(() => verdicts()(request, response));
  };
}

function answerList(response: ServerResponse, listing: readonly string[] | number): void {
  const status = typeof listing === 'number' ? listing : 200;
  const data = typeof listing === 'number' ? [] : listing.map((id) => ({ id, object: 'model' }));
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data }));
}
