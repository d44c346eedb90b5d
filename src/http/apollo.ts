import type { ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Metrics } from '../metrics.js';
import { faultLog } from './fault-log.js';
import { formatError } from './format-error.js';
import { answerOnce } from './idempotency/answer-once.js';
import { guardSchema } from './introspection.js';
import { timeOperations } from './metrics.js';
import { operationRules } from './operation-rules.js';
import { refuseCostly } from './refuse-costly.js';
import { retryLater } from './retry-later.js';
import { SANDBOX_OPERATIONS, SANDBOX_VARIABLES } from './sandbox.js';
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
      faultLog(logger),
      timeOperations(metrics),
      guardSchema,
      refuseCostly(config.limits),
      answerOnce(services),
      retryLater,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageLocalDefault({
        embed: true,
        document: SANDBOX_OPERATIONS,
        variables: SANDBOX_VARIABLES,
        // Without it an upload from the page would be taken for another site's.
        headers: { 'apollo-require-preflight': 'true' },
      }),
    ],
  };
}
