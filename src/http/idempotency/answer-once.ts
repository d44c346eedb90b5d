import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Context } from '../../graphql/context.js';
import type { Claim, KeptAnswer } from '../../store/idempotent-answers.js';
import { UNAVAILABLE } from '../format-error.js';
import type { Services } from '../services.js';
import { type HeldKey, HOLD, holdKey } from './held-key.js';
import { REFUSALS, refuseUnavailable, replay } from './refusals.js';
import { isTooDeep, requestHash } from './request-hash.js';

/** Milliseconds that an answer is kept. */
const KEPT = 24 * 60 * 60_000;

const OUR_FAULTS = new Set<unknown>(['INTERNAL_SERVER_ERROR', UNAVAILABLE]);

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Does a mutation that is sent twice with one `Idempotency-Key` once, and answers it twice. */
export function answerOnce({ store, now, logger }: Services): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request: { http } }) {
      const key = http?.headers.get('idempotency-key');
      if (key === undefined) return;
      let held: HeldKey | null = null;
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
          held = holdKey(store, claim, now, logger);
          return null;
        },
        async willSendResponse({ response, operation }) {
          await held?.end(answerToKeep(response, operation));
        },
      };
    },
  };
}

/** Null for a request whose file has not come whole, which does nothing and has nothing to keep. */
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
  return { now, heldUntil: later(HOLD), expiresAt: later(KEPT) };
}

/** Null for a fault of the service, after which nothing was done: asking again may help. */
function answerToKeep(
  { http, body }: GraphQLResponse,
  operation: OperationDefinitionNode | undefined,
): KeptAnswer | null {
  if (body.kind !== 'single') return null;
  const { errors } = body.singleResult;
  const isOurFault = errors?.some(({ extensions }) => OUR_FAULTS.has(extensions?.code)) ?? false;
  // Of several fields those before the fault have done their work.
  if (isOurFault && operation?.selectionSet.selections.length === 1) return null;
  return { status: http.status ?? 200, body: JSON.stringify(body.singleResult) };
}
