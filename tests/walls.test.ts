import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

type Import = { readonly file: string; readonly target: string };

/** What may not be imported where: `file` is refused `target`, save for what `except` names. */
const WALLS: readonly { readonly name: string; readonly refuses: (found: Import) => boolean }[] = [
  {
    name: 'domain/ is what all share: it reaches nothing outside itself',
    refuses: ({ file, target }) =>
      within(file, 'src/domain') && !within(target, 'src/domain') && target !== 'node:crypto',
  },
  {
    name: 'text/ reaches nothing outside itself',
    refuses: ({ file, target }) => within(file, 'src/text') && !within(target, 'src/text'),
  },
  {
    name: 'scoring/ is pure: it reaches nothing outside itself, text/ and domain/',
    refuses: ({ file, target }) =>
      within(file, 'src/scoring') && !['src/scoring', 'src/text', 'src/domain'].some((room) => within(target, room)),
  },
  {
    name: 'only store/ knows the database client',
    refuses: ({ file, target }) =>
      !within(file, 'src/store') && (/^@prisma|^@libsql|^libsql/.test(target) || within(target, 'src/store/generated')),
  },
  {
    name: 'only store/ and the queue, which has connections of its own, know PostgreSQL',
    refuses: ({ file, target }) => !/^src\/(?:store|runs\/queue)\//.test(file) && target === 'pg',
  },
  {
    name: 'only ai/gemini/ knows the SDK of Gemini',
    refuses: ({ file, target }) => !within(file, 'src/ai/gemini') && target.startsWith('@google/genai'),
  },
  {
    name: 'only ai/openai/ knows the SDK of OpenAI',
    refuses: ({ file, target }) => !within(file, 'src/ai/openai') && /^openai(?:\/|$)/.test(target),
  },
  {
    name: 'ai/llm/ serves every provider and knows none',
    refuses: ({ file, target }) =>
      within(file, 'src/ai/llm') && /^src\/ai\/(?:gemini|openai|local)\/|^@google|^openai/.test(target),
  },
  {
    name: 'graphql/ holds no rule of scoring, and has the domain break a score down',
    refuses: ({ file, target }) =>
      within(file, 'src/graphql') &&
      (within(target, 'src/ai') || (within(target, 'src/scoring') && target !== 'src/scoring/score-factors.js')),
  },
  {
    name: 'nothing but http/, graphql/ and the console, a client, knows GraphQL',
    refuses: ({ file, target }) =>
      !/^src\/(?:http|graphql|console)\/|^src\/service\.ts$/.test(file) && /^graphql|^@apollo|^express/.test(target),
  },
  {
    name: 'imports, runs, exports and the store know neither GraphQL nor HTTP',
    refuses: ({ file, target }) =>
      /^src\/(?:imports|runs|exports|store|offers|ai|access)\//.test(file) && /^src\/(?:graphql|http)\//.test(target),
  },
  {
    name: 'only http/, metrics.ts and run-process.ts know Prometheus',
    refuses: ({ file, target }) =>
      !/^src\/(?:http\/|metrics\.ts|run-process\.ts)/.test(file) && target.startsWith('prom-client'),
  },
  {
    name: 'only runs/queue/ knows pg-boss',
    refuses: ({ file, target }) => !within(file, 'src/runs/queue') && target === 'pg-boss',
  },
  {
    name: 'graphql/, imports, exports and offers reach the store by workspace alone',
    refuses: ({ file, target }) =>
      /^src\/(?:graphql|imports|exports|offers)\//.test(file) && target === 'src/store/store.js',
  },
  {
    name: 'only store/ counts for rate limits',
    refuses: ({ file, target }) => !within(file, 'src/store') && target === 'rate-limiter-flexible',
  },
  {
    name: 'console/ knows schema.graphql and the examples, and nothing else of the server',
    refuses: ({ file, target }) => within(file, 'src/console') && /^src\/(?!console\/)/.test(target),
  },
  {
    name: 'nothing of the server knows console/, or what it is made with',
    refuses: ({ file, target }) =>
      !within(file, 'src/console') &&
      (within(target, 'src/console') || /^(?:react|urql|@urql|wouter|d3-)/.test(target)),
  },
  {
    name: 'nothing imports main.ts, worker.ts, keys.ts or backup.ts',
    refuses: ({ target }) => /^src\/(?:main|worker|keys|backup)\.js$/.test(target),
  },
];

const IMPORTS = imports();

describe('the walls of the house', () => {
  it('finds the imports that it is to judge', () => {
    expect(IMPORTS).toContainEqual({ file: 'src/serve.ts', target: 'src/config.js' });
    expect(IMPORTS).toContainEqual({ file: 'src/console/main.tsx', target: 'src/console/console.js' });
  });

  it.each(WALLS)('$name', ({ refuses }) => {
    expect(IMPORTS.filter(refuses)).toEqual([]);
  });
});

function imports(): Import[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'));
  return files.flatMap((file) => {
    const found = readFileSync(file, 'utf8').matchAll(/(?:from|import) ?\(?'([^']+)'/g);
    return [...found].map(([, target = '']) => ({ file, target: resolve(file, target) }));
  });
}

function resolve(file: string, target: string): string {
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
}

function within(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
