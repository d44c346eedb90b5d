import { z } from 'zod';
import { LANGUAGE_MODELS } from './ai/make-classifier.js';
import { isDatabaseUrl } from './database-url.js';
import { flag, number, optionalNumber, optionalText, text, type Variable, webAddress } from './variable.js';

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;

const MODELS = Object.values(LANGUAGE_MODELS);
const PROVIDERS = [...Object.keys(LANGUAGE_MODELS).map((name) => name.toLowerCase()), 'local'];

const origins = z
  .string()
  .transform((list) => list.split(',').flatMap((part) => part.trim().replace(/\/$/, '') || []))
  .refine((list) =>
    list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin && origin.startsWith('http')),
  );

/** The variables of the configuration, except those of the language models, under their keys in `Config`. */
export const VARIABLES = {
  aiProvider: optionalText('AI_PROVIDER', z.enum(PROVIDERS), {
    meaning: `the judge of leads: ${list([...MODELS.map(({ description }) => description), '`local` (the built-in judge)'])}`,
    expected: list(PROVIDERS),
    unset: 'Gemini if its key is set, else the built-in judge',
  }),
  aiTimeoutSeconds: optionalNumber('AI_TIMEOUT_SECONDS', {
    meaning: 'the timeout of one call, in seconds, 1 to 3600',
    min: 1,
    max: 3_600,
    unset: '30 for Gemini, 300 otherwise',
    example: '300',
  }),
  aiConcurrency: number('AI_CONCURRENCY', {
    meaning: 'concurrent calls to the AI provider, per process, 1 to 256; fewer while the provider limits the rate',
    min: 1,
    max: 256,
    default: 8,
  }),
  aiBatchSize: number('AI_BATCH_SIZE', {
    meaning: 'the most leads in one request, 1 to 50',
    min: 1,
    max: 50,
    default: 10,
  }),
  host: text('HOST', z.string(), {
    meaning: 'the address to listen on',
    expected: 'an address to listen on, such as 127.0.0.1',
    default: '127.0.0.1',
  }),
  port: {
    ...number('PORT', { meaning: 'the port to listen on; 0 takes any free one', min: 0, max: 65_535, default: 4_000 }),
    expected: 'a port from 0 (any free one) to 65535',
  },
  publicUrl: optionalText(
    'PUBLIC_URL',
    webAddress.transform((address) => address.replace(/\/+$/, '')),
    {
      meaning: 'the address under which clients reach the service; download links begin with it',
      expected: 'the http(s) address under which clients reach the service',
      unset: 'the address that it listens on',
      example: 'https://leads.example.com',
    },
  ),
  corsOrigins: {
    name: 'CORS_ORIGINS',
    meaning: 'sites whose pages may use the API from a browser, separated by commas',
    expected: 'origins separated by commas, such as https://app.example.com,https://crm.example.com',
    default: null,
    example: 'https://app.example.com',
    schema: origins.prefault(''),
  },
  openToNetwork: flag('OPEN_TO_NETWORK', {
    meaning:
      '`true` means that the network itself is guarded, so that the service needs [no API key](operations.md#putting-it-on-a-network) on an address that others can reach',
  }),
  sandbox: flag('SANDBOX', {
    meaning: 'whether Apollo Sandbox and introspection are available also where API keys are needed',
  }),
  databaseUrl: text('DATABASE_URL', z.string().refine(isDatabaseUrl), {
    meaning:
      "the SQLite file (a folder that is created for it is readable only by the service's user), or a PostgreSQL database, which any number of processes can share: `postgresql://user:password@host:5432/leads`",
    expected:
      'a SQLite file, such as file:data/leads.db, or a PostgreSQL database, such as postgresql://user:password@host:5432/leads',
    default: 'file:data/leads.db',
  }),
  retentionDays: optionalNumber('RETENTION_DAYS', {
    meaning:
      'uploaded leads, with their results and rejected rows, are kept if this is not set, and otherwise removed after so many days',
    min: 1,
    max: 36_500,
    example: '365',
  }),
  clockConfirmedOn: optionalText(
    'CLOCK_CONFIRMED_ON',
    z.iso.date().transform((day) => new Date(day)),
    {
      meaning:
        "where the clock is more than 7 days ahead of the database's last use, no lead is removed (the log and `retention` of `/readyz` say so) until this is set to today's date",
      expected: 'a day, such as 2026-12-31',
      example: '2026-12-31',
    },
  ),
  downloadLinkMinutes: number('DOWNLOAD_LINK_MINUTES', {
    meaning: 'how long a download link is valid',
    min: 1,
    max: 10_080,
    default: 60,
  }),
  rates: {
    requestsPerMinute: number('REQUESTS_PER_MINUTE', {
      meaning: 'requests by one API key; also downloads by link by one address, where keys are needed',
      min: 1,
      max: 1_000_000,
      default: 600,
    }),
    uploadsPerMinute: number('UPLOADS_PER_MINUTE', {
      meaning: 'uploads by one API key',
      min: 1,
      max: 1_000_000,
      default: 30,
    }),
  },
  limits: {
    uploadBytes: times(
      MEBIBYTE,
      number('MAX_UPLOAD_MB', { meaning: 'the largest file, in MB', min: 1, max: 10_000, default: 250 }),
    ),
    rows: number('MAX_ROWS', { meaning: 'the most rows of a file', min: 1, max: 100_000_000, default: 1_000_000 }),
    cellCharacters: number('MAX_CELL_CHARACTERS', {
      meaning: 'the longest cell',
      min: 1,
      max: 1_000_000,
      default: 32_767,
    }),
    bodyBytes: times(
      KIBIBYTE,
      number('MAX_BODY_KB', { meaning: 'the largest JSON body, in KB', min: 1, max: 102_400, default: 1_024 }),
    ),
    pageSize: {
      ...number('MAX_PAGE_SIZE', {
        meaning: 'the largest page; at least 250, since the console requests that many rows',
        min: 250,
        max: 10_000,
        default: 500,
      }),
      expected: 'a whole number from 250, which the console requests at once, to 10000',
    },
    operation: {
      cost: number('MAX_QUERY_COST', {
        meaning:
          'the highest cost of an operation: a field costs 1, a list 100, a mutation or a field that reads a whole offer or all its leads (`reading`, `functionCounts`) 1,000; the fields of a list count once for each row that the page may hold (`first`)',
        min: 1,
        max: 100_000_000,
        default: 100_000,
      }),
      depth: number('MAX_QUERY_DEPTH', {
        meaning: 'the most nested brackets in an operation',
        min: 1,
        max: 500,
        default: 50,
      }),
      tokens: number('MAX_QUERY_TOKENS', {
        meaning: 'the most words and signs in an operation',
        min: 1,
        max: 1_000_000,
        default: 10_000,
      }),
      aliases: number('MAX_QUERY_ALIASES', {
        meaning: 'the most aliases in an operation',
        min: 0,
        max: 10_000,
        default: 100,
      }),
    },
    subscriptions: number('MAX_SUBSCRIPTIONS', {
      meaning:
        'the most operations in flight over the WebSockets of one API key, or of one address where no key is needed',
      min: 1,
      max: 10_000,
      default: 100,
    }),
  },
  logLevel: text('LOG_LEVEL', z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), {
    meaning:
      'the level of the JSON log on standard error: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
    expected: 'fatal, error, warn, info, debug, trace or silent',
    default: 'info',
  }),
};

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}

function times(factor: number, variable: Variable<number>): Variable<number> {
  return { ...variable, schema: variable.schema.transform((value) => value * factor) };
}
