import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Context } from '../../graphql/context.js';
import type { Claim, KeptAnswer } from '../../store/service/idempotent-answers.js';
import { UNAVAILABLE } from '../errors/format-error.js';
import type { Services } from '../services.js';
import { type KeyLease, LEASE_MS, leaseKey } from './key-lease.js';
import { REFUSALS, refuseUnavailable, replay } from './refusals.js';
import { isTooDeep, requestHash } from './request-hash.js';

/** Milliseconds for which an answer is stored. */
const ANSWER_TTL = 24 * 60 * 60_000;

const INTERNAL_CODES = new Set<unknown>(['INTERNAL_SERVER_ERROR', UNAVAILABLE]);

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Executes a mutation once per `Idempotency-Key`, and answers a repeated request with the first answer. */
export function answerOnce({ store, now, logger }: Services): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request: { http } }) {
      const key = http?.headers.get('idempotency-key');
      if (key === undefined) return;
      let lease: KeyLease | null = null;
      return {
        async responseForOperation({ operation, request, contextValue }) {
          if (operation.operation !== 'mutation') return null;
          const claim = await claimFor(contextValue.store.workspace, key, request);
          if (claim === null) return null;
          if (typeof claim === 'string') return REFUSALS[claim];
          const outcome = await store.answers.claim(claim, timesFrom(now())).catch(refuseUnavailable);
          if ('http' in outcome) return outcome;
          if (outcome.state === 'ANSWERED') return replay(outcome.answer);
          if (outcome.state !== 'CLAIMED') return REFUSALS[outcome.state];
          lease = leaseKey(store, claim, now, logger);
          return null;
        },
        async willSendResponse({ response, operation }) {
          await lease?.end(answerToStore(response, operation));
        },
      };
    },
  };
}

/** Returns null for a request whose file is incomplete: it changes nothing, so its answer need not be stored. */
async function claimFor(
  scope: string,
  key: string,
  request: GraphQLRequest,
): Promise<Claim | 'BAD_KEY' | 'TOO_DEEP' | null> {
  if (!KEY.test(key)) return 'BAD_KEY';
  if (isTooDeep(request.variables)) return 'TOO_DEEP';
  try {
    return { scope, key, requestHash: await requestHash(request), claim: randomUUID() };
  } catch {
    return null;
  }
}

function timesFrom(now: Date) {
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  return { now, heldUntil: later(LEASE_MS), expiresAt: later(ANSWER_TTL) };
}

/** Returns null after an internal error that changed nothing: the same request may be sent again. */
function answerToStore(
  { http, body }: GraphQLResponse,
  operation: OperationDefinitionNode | undefined,
): KeptAnswer | null {
  if (body.kind !== 'single') return null;
  const { errors } = body.singleResult;
  const isInternal = errors?.some(({ extensions }) => INTERNAL_CODES.has(extensions?.code)) ?? false;
  // Of several fields, those before the error took effect.
  if (isInternal && operation?.selectionSet.selections.length === 1) return null;
  return { status: http.status ?? 200, body: JSON.stringify(body.singleResult) };
}
