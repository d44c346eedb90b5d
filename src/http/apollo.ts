import type { ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Metrics } from '../metrics.js';
import { rejectIntrospection } from './auth/introspection.js';
import { reuseAnswers } from './caching/reuse-answers.js';
import { formatError } from './errors/format-error.js';
import { setRetryAfter } from './errors/retry-after.js';
import { answerOnce } from './idempotency/answer-once.js';
import { operationRules } from './limits/operation-rules.js';
import { rejectCostly } from './limits/reject-costly.js';
import { logErrors } from './observability/error-log.js';
import { timeOperations } from './observability/serve-metrics.js';
import { SANDBOX_OPERATIONS, SANDBOX_VARIABLES } from './pages/sandbox.js';
import type { Services } from './services.js';

export function apolloOptions(
  schema: GraphQLSchema,
  services: Services,
  metrics: Metrics,
): ApolloServerOptions<Context> {
  const { logger, config } = services;
  return {
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    maxRecursiveSelections: true,
    validationRules: operationRules(config.limits.operation),
    formatError,
    logger,
    stopOnTerminationSignals: false,
    plugins: [
      logErrors(logger),
      timeOperations(metrics),
      rejectIntrospection,
      rejectCostly(config.limits),
      answerOnce(services),
      reuseAnswers(services),
      setRetryAfter,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageLocalDefault({
        embed: true,
        document: SANDBOX_OPERATIONS,
        variables: SANDBOX_VARIABLES,
        // Without this header an upload from the page would be rejected as another site's.
        headers: { 'apollo-require-preflight': 'true' },
      }),
    ],
  };
}
