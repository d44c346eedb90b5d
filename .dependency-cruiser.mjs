// The walls between the folders of src/, types included: who may import what.

/** Refuses imports of `to` from `from`; `except` names who may import it all the same. */
const wall = (name, from, to, except) => ({
  name,
  severity: 'error',
  from: { path: from, ...(except && { pathNot: except }) },
  to,
});

/** Everything but what these patterns match. */
const others = (...patterns) => ({ pathNot: patterns });

/** A package, wherever it is installed. */
const packages = (...names) => ({ path: `node_modules/(?:${names.join('|')})(?:/|$)` });

/** Draws random numbers from a seed. */
const D3_RANDOM = 'node_modules/(?:@types/)?d3-random/';

const rooms = (...names) => `^src/(?:${names.join('|')})/`;

const ONE_WORKSPACE = rooms('graphql', 'imports', 'exports', 'offers', 'models', 'outcomes', 'overrides', 'reports');

export default {
  forbidden: [
    wall('no-cycle', '^src', { circular: true }),
    wall('every-import-is-found', '^src', { couldNotResolve: true }),
    wall('src-knows-no-tests', '^src', { path: '^(?:tests|bench)/' }),
    wall('programs-are-not-imported', '^', { path: '^src/(?:main|worker|keys|backup)\\.ts$' }),

    wall('domain-is-below-all', rooms('domain'), others(rooms('domain'), '^(?:node:)?crypto$')),
    wall('text-is-pure', rooms('text'), others(rooms('text', 'domain'))),
    wall('scoring-is-pure', rooms('scoring'), others(rooms('scoring', 'text', 'domain'))),
    wall(
      'performance-is-pure',
      rooms('performance'),
      others(rooms('performance', 'scoring', 'text', 'domain'), D3_RANDOM),
    ),

    wall('use-cases-know-no-graphql-or-http', '^src', { path: rooms('graphql', 'http') }, [
      rooms('graphql', 'http'),
      '^src/service\\.ts$',
    ]),
    wall('store-is-below-use-cases', rooms('store'), {
      path: rooms('runs', 'exports', 'offers', 'models', 'outcomes', 'overrides', 'reports', 'auth'),
    }),
    wall('store-knows-no-imports', rooms('store'), { path: rooms('imports') }, '^src/store/upgrade/'),
    wall('imports-know-no-other-use-case', rooms('imports'), { path: rooms('runs', 'exports', 'outcomes') }),
    wall('outcomes-know-no-runs-or-exports', rooms('outcomes'), { path: rooms('runs', 'exports') }),
    wall('runs-know-no-other-use-case', rooms('runs'), { path: rooms('imports', 'exports', 'outcomes') }),
    wall('exports-know-no-other-use-case', rooms('exports'), { path: rooms('runs', 'imports', 'outcomes') }),
    wall('ai-knows-no-use-case', rooms('ai'), {
      path: rooms(
        'store',
        'imports',
        'runs',
        'exports',
        'offers',
        'models',
        'outcomes',
        'overrides',
        'reports',
        'auth',
      ),
    }),
    wall('graphql-holds-no-rule', rooms('graphql'), {
      path: rooms('ai', 'scoring'),
      pathNot: '^src/scoring/(?:score-factors|model/data-gaps)\\.ts$',
    }),
    wall('use-cases-see-one-workspace', ONE_WORKSPACE, {
      path: '^src/store/store\\.ts$',
    }),

    wall('only-store-knows-prisma', '^src', packages('@prisma', '@libsql', 'libsql'), rooms('store')),
    wall('only-store-knows-its-clients', '^src', { path: '^src/store/generated/' }, rooms('store')),
    wall('only-store-and-queue-know-postgresql', '^src', packages('pg'), [rooms('store'), '^src/runs/queue/']),
    wall('only-store-counts-rates', '^src', packages('rate-limiter-flexible'), rooms('store')),
    wall('only-queue-knows-pg-boss', '^src', packages('pg-boss'), '^src/runs/queue/'),
    wall('only-providers-know-their-sdks', '^src', packages('@google/genai', 'openai'), '^src/ai/(?!llm|local)[^/]+/'),
    wall('llm-knows-no-provider', '^src/ai/llm/', { path: '^src/ai/[^/]+/', pathNot: '^src/ai/llm/' }),
    wall('provider-knows-no-other', '^src/ai/([^/]+)/', { path: '^src/ai/[^/]+/', pathNot: '^src/ai/(?:$1|llm)/' }),
    wall('only-the-edge-knows-graphql', '^src', packages('graphql[^/]*', '@apollo', '@as-integrations', 'express'), [
      rooms('graphql', 'http', 'console'),
      '^src/service\\.ts$',
    ]),
    wall('only-metrics-know-prometheus', '^src', packages('prom-client'), [
      rooms('http'),
      '^src/(?:metrics|run-process)\\.ts$',
    ]),

    wall('console-is-a-client', rooms('console'), { path: '^src/', pathNot: rooms('console') }),
    wall('server-knows-no-console', '^src', { path: rooms('console') }, rooms('console')),
    wall(
      'server-knows-no-browser',
      '^src',
      packages('react[^/]*', 'urql', '@urql', 'wouter', 'd3-(?!random)[^/]*'),
      rooms('console'),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules|/generated/' },
    exclude: { path: '^src/console/generated/page/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
