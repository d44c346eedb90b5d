import type { RequestHandler } from 'express';
import { GraphQLError, Lexer, Source, type Token, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationLimits } from '../../config.js';

const STEPS: Readonly<Record<string, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

/**
 * The most pairs of equal names in an operation, outside of arguments: one name 300 times, or each of 200 names 20 times.
 * Validation compares all fields of one name with each other, fragments included.
 */
const MOST_PAIRS = 50_000;

/** The most characters of operations that passed and need not be measured again. */
const MOST_REMEMBERED = 1_000_000;

/** Rejects operations that would exhaust the stack or block other requests while they are parsed and validated. */
export function rejectOversized(limits: OperationLimits): RequestHandler {
  const passed = new LRUCache<string, true>({ maxSize: MOST_REMEMBERED, sizeCalculation: (_, query) => query.length });

  function faultOf(query: unknown): GraphQLError | null {
    if (typeof query !== 'string' || passed.get(query)) return null;
    const fault = sizeFault(query, limits);
    if (!fault && query !== '') passed.set(query, true);
    return fault;
  }

  return (request, response, next) => {
    const { searchParams } = new URL(request.originalUrl, 'http://localhost');
    // The method decides which of them is executed, and a GET may have a body.
    const queries: unknown[] = [request.body?.query, ...searchParams.getAll('query')];
    const fault = queries.map(faultOf).find((found) => found !== null);
    if (!fault) return next();
    response.status(400).json({ errors: [fault] });
  };
}

/** Returns the error for an operation that is too long or nested too deeply; null for any other operation. */
export function sizeFault(query: string, limits: Pick<OperationLimits, 'depth' | 'tokens'>): GraphQLError | null {
  let [depth, tokens, parentheses, pairs] = [0, 0, 0, 0];
  const names = new Map<string, number>();
  for (const { kind, value } of tokensOf(query)) {
    depth += STEPS[kind] ?? 0;
    tokens += 1;
    if (kind === TokenKind.PAREN_L || kind === TokenKind.PAREN_R) parentheses += STEPS[kind] ?? 0;
    if (kind === TokenKind.NAME && parentheses === 0) {
      const before = names.get(value) ?? 0;
      names.set(value, before + 1);
      pairs += before;
    }
    if (depth > limits.depth)
      return tooMuch(`The operation is nested more than ${limits.depth} brackets deep (MAX_QUERY_DEPTH).`);
    if (tokens > limits.tokens)
      return tooMuch(`The operation has more than ${limits.tokens} words and signs (MAX_QUERY_TOKENS).`);
  }
  return pairs > MOST_PAIRS
    ? tooMuch(`The operation repeats names too often, such as "${mostFrequent(names)}".`)
    : null;
}

function mostFrequent(names: ReadonlyMap<string, number>): string {
  return [...names].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}

/** Makes the error for an operation that asks for too much. */
export function tooMuch(message: string): GraphQLError {
  return new GraphQLError(`${message} Ask for less at once.`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function* tokensOf(query: string): Generator<Token> {
  const lexer = new Lexer(new Source(query));
  try {
    while (lexer.advance().kind !== TokenKind.EOF) yield lexer.token;
  } catch (error) {
    // An invalid token ends the count; the parser reports it.
    if (!(error instanceof GraphQLError)) throw error;
  }
}
