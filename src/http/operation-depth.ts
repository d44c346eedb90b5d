import type { RequestHandler } from 'express';
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

const MAX_DEPTH = 50;

const STEPS: Readonly<Record<string, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

/** Turns away operations that are nested so deeply that reading them could use up the stack. */
export const guardDepth: RequestHandler = (request, response, next) => {
  const query: unknown = request.body?.query ?? request.query.query;
  const fault = typeof query === 'string' ? depthFault(query) : null;
  if (!fault) return next();
  response.status(400).json({ errors: [fault] });
};

/** What is wrong with an operation of more than 50 brackets in each other; null for any other. */
export function depthFault(query: string): GraphQLError | null {
  if (!isTooDeep(query)) return null;
  const message = `The operation is nested more than ${MAX_DEPTH} brackets deep. Ask for less at once.`;
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

function isTooDeep(query: string): boolean {
  let depth = 0;
  for (const kind of tokenKinds(query)) {
    depth += STEPS[kind] ?? 0;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
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
