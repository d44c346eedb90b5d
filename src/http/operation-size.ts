import type { RequestHandler } from 'express';
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import type { OperationLimits } from '../config.js';

const STEPS: Readonly<Record<string, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

/** Turns away operations whose mere reading could use up the stack, or the time of others. */
export function guardSize(limits: OperationLimits): RequestHandler {
  return (request, response, next) => {
    const query: unknown = request.body?.query ?? request.query.query;
    const fault = typeof query === 'string' ? sizeFault(query, limits) : null;
    if (!fault) return next();
    response.status(400).json({ errors: [fault] });
  };
}

/** What is wrong with an operation that is nested too deeply or too long; null for any other. */
export function sizeFault(query: string, limits: Pick<OperationLimits, 'depth' | 'tokens'>): GraphQLError | null {
  let [depth, tokens] = [0, 0];
  for (const kind of tokenKinds(query)) {
    depth += STEPS[kind] ?? 0;
    tokens += 1;
    if (depth > limits.depth)
      return tooMuch(`The operation is nested more than ${limits.depth} brackets deep (MAX_QUERY_DEPTH).`);
    if (tokens > limits.tokens)
      return tooMuch(`The operation has more than ${limits.tokens} words and signs (MAX_QUERY_TOKENS).`);
  }
  return null;
}

/** An operation is refused for what it asks. */
export function tooMuch(message: string): GraphQLError {
  return new GraphQLError(`${message} Ask for less at once.`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function* tokenKinds(query: string): Generator<string> {
  const lexer = new Lexer(new Source(query));
  try {
    while (lexer.advance().kind !== TokenKind.EOF) yield lexer.token.kind;
  } catch (error) {
    // What is no token ends the operation here; the parser will say so.
    if (!(error instanceof GraphQLError)) throw error;
  }
}
