import { isIP } from 'node:net';
import { z } from 'zod';
import { isDatabaseUrl } from './database-url.js';

const MEBIBYTE = 1024 * 1024;

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const count = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

// A variable that is set to nothing counts as not set.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), schema);

// A key goes into an HTTP header, which takes nothing else.
const apiKey = optional(
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
);

const listed = (text: string) => text.split(',').flatMap((part) => part.trim().replace(/\/$/, '') || []);
const areOrigins = (texts: readonly string[]) =>
  texts.every((text) => URL.canParse(text) && new URL(text).origin === text && text.startsWith('http'));

const environment = z.object({
  HOST: optional(z.string().default('127.0.0.1')),
  PORT: optional(count(0, 65_535).default(4000)),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  OPEN_TO_NETWORK: optional(flag.default(false)),
  DATABASE_URL: optional(z.string().refine(isDatabaseUrl).default('file:data/leads.db')),
  AI_PROVIDER: optional(z.enum(['gemini', 'openai', 'local']).optional()),
  GEMINI_API_KEY: apiKey,
  GEMINI_MODEL: optional(z.string().default('gemini-3.5-flash-lite')),
  GOOGLE_GEMINI_BASE_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  OPENAI_BASE_URL: optional(z.url({ protocol: /^https?$/ }).default('https://api.openai.com/v1')),
  OPENAI_API_KEY: apiKey,
  OPENAI_MODEL: optional(z.string().optional()),
  AI_TIMEOUT_SECONDS: optional(count(1, 3_600).optional()),
  AI_CONCURRENCY: optional(count(1, 256).default(8)),
  AI_BATCH_SIZE: optional(count(1, 50).default(10)),
  MAX_UPLOAD_MB: optional(count(1, 10_000).default(250)),
  MAX_ROWS: optional(count(1, 100_000_000).default(1_000_000)),
  MAX_CELL_CHARACTERS: optional(count(1, 1_000_000).default(32_767)),
  MAX_BODY_KB: optional(count(1, 102_400).default(1024)),
  // The console reads call lists by pages of 250.
  MAX_PAGE_SIZE: optional(count(250, 10_000).default(500)),
  MAX_QUERY_DEPTH: optional(count(1, 500).default(50)),
  MAX_QUERY_TOKENS: optional(count(1, 1_000_000).default(10_000)),
  MAX_QUERY_ALIASES: optional(count(0, 10_000).default(100)),
  MAX_QUERY_COST: optional(count(1, 100_000_000).default(100_000)),
  MAX_SUBSCRIPTIONS: optional(count(1, 10_000).default(100)),
  CORS_ORIGINS: optional(z.string().default('').transform(listed).refine(areOrigins)),
  RETENTION_DAYS: optional(count(1, 36_500).optional()),
  CLOCK_CONFIRMED_ON: optional(z.iso.date().optional()),
  DOWNLOAD_LINK_MINUTES: optional(count(1, 10_080).default(60)),
  REQUESTS_PER_MINUTE: optional(count(1, 1_000_000).default(600)),
  UPLOADS_PER_MINUTE: optional(count(1, 1_000_000).default(30)),
  SANDBOX: optional(flag.default(false)),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
});

/** What each variable may be, for the message that names a wrong one. */
const EXPECTED: Readonly<Record<keyof z.infer<typeof environment>, string>> = {
  HOST: 'an address to listen on, such as 127.0.0.1',
  PORT: 'a port from 0 (any free one) to 65535',
  PUBLIC_URL: 'the http(s) address under which clients reach the service',
  OPEN_TO_NETWORK: 'true or false',
  DATABASE_URL:
    'a SQLite file, such as file:data/leads.db, or a PostgreSQL database, such as postgresql://user:password@host:5432/leads',
  AI_PROVIDER: 'gemini (with GEMINI_API_KEY), openai (with OPENAI_MODEL) or local',
  GEMINI_API_KEY: 'an API key of Gemini, on one line and of plain ASCII characters',
  GEMINI_MODEL: 'the name of a Gemini model',
  GOOGLE_GEMINI_BASE_URL: 'an http(s) address',
  OPENAI_BASE_URL:
    "the http(s) address of a server that speaks OpenAI's chat completions, such as http://127.0.0.1:11434/v1",
  OPENAI_API_KEY: 'an API key of that server, on one line and of plain ASCII characters',
  OPENAI_MODEL: 'the name of a model that the server has',
  AI_TIMEOUT_SECONDS: 'a whole number from 1 to 3600',
  AI_CONCURRENCY: 'a whole number from 1 to 256',
  AI_BATCH_SIZE: 'a whole number from 1 to 50',
  MAX_UPLOAD_MB: 'a whole number from 1 to 10000',
  MAX_ROWS: 'a whole number from 1 to 100000000',
  MAX_CELL_CHARACTERS: 'a whole number from 1 to 1000000',
  MAX_BODY_KB: 'a whole number from 1 to 102400',
  MAX_PAGE_SIZE: 'a whole number from 250, as many rows as the console asks for at once, to 10000',
  MAX_QUERY_DEPTH: 'a whole number from 1 to 500',
  MAX_QUERY_TOKENS: 'a whole number from 1 to 1000000',
  MAX_QUERY_ALIASES: 'a whole number from 0 to 10000',
  MAX_QUERY_COST: 'a whole number from 1 to 100000000',
  MAX_SUBSCRIPTIONS: 'a whole number from 1 to 10000',
  CORS_ORIGINS: 'origins with commas between them, such as https://app.example.com,https://crm.example.com',
  RETENTION_DAYS: 'a whole number from 1 to 36500',
  CLOCK_CONFIRMED_ON: 'a day, such as 2026-12-31',
  DOWNLOAD_LINK_MINUTES: 'a whole number from 1 to 10080',
  REQUESTS_PER_MINUTE: 'a whole number from 1 to 1000000',
  UPLOADS_PER_MINUTE: 'a whole number from 1 to 1000000',
  SANDBOX: 'true or false',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
};

/** The names of all variables. */
export const VARIABLES: readonly string[] = Object.keys(EXPECTED);

export type Config = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Null: the address that the server listens on. */
  readonly publicUrl: string | null;
  /** Whether the network itself is guarded, so that it takes no key. */
  readonly openToNetwork: boolean;
  readonly databaseUrl: string;
  /** Null: Gemini is not asked. Where neither it nor another model is, the built-in judge does the job. */
  readonly gemini: { readonly apiKey: string; readonly model: string; readonly baseUrl: string | null } | null;
  /** Null: no other model server is asked. */
  readonly openai: { readonly apiKey: string | null; readonly model: string; readonly baseUrl: string } | null;
  /** How long a call to the AI provider may take; null: as long as is usual for the provider. */
  readonly aiTimeoutSeconds: number | null;
  /** How many calls to the AI provider may be under way at once. */
  readonly aiConcurrency: number;
  /** How many leads one request to the AI provider holds at most. */
  readonly aiBatchSize: number;
  readonly limits: Limits;
  /** What one API key may do. */
  readonly rates: { readonly requestsPerMinute: number; readonly uploadsPerMinute: number };
  /** Whether Apollo Sandbox and introspection are there also where keys are needed. */
  readonly sandbox: boolean;
  /** Sites whose pages may use the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** Null: leads are kept until they are deleted. */
  readonly retentionDays: number | null;
  /** A day on which somebody saw that the clock is right. */
  readonly clockConfirmedOn: Date | null;
  readonly downloadLinkMinutes: number;
  readonly logLevel: string;
};

export type Limits = {
  readonly uploadBytes: number;
  readonly rows: number;
  readonly cellCharacters: number;
  readonly bodyBytes: number;
  readonly pageSize: number;
  readonly operation: OperationLimits;
  /** Operations under way over the WebSockets of one API key, or of one address where no key is needed. */
  readonly subscriptions: number;
};

/** What a GraphQL operation may be and ask for at most. */
export type OperationLimits = {
  /** Brackets in each other. */
  readonly depth: number;
  readonly tokens: number;
  readonly aliases: number;
  /** Fields, those of a list counted for each row that may come. */
  readonly cost: number;
};

/** The environment has values that the service cannot start with; the message names each of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(['The configuration is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

/** Reads the configuration. Throws a `ConfigError` with every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(env);
  if (!read.success) throw new ConfigError(faultsOf(read.error.issues));
  const variables = read.data;
  return {
    host: variables.HOST,
    port: variables.PORT,
    publicUrl: variables.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    openToNetwork: variables.OPEN_TO_NETWORK,
    databaseUrl: variables.DATABASE_URL,
    ...readModels(variables),
    aiTimeoutSeconds: variables.AI_TIMEOUT_SECONDS ?? null,
    aiConcurrency: variables.AI_CONCURRENCY,
    aiBatchSize: variables.AI_BATCH_SIZE,
    limits: {
      uploadBytes: variables.MAX_UPLOAD_MB * MEBIBYTE,
      rows: variables.MAX_ROWS,
      cellCharacters: variables.MAX_CELL_CHARACTERS,
      bodyBytes: variables.MAX_BODY_KB * 1024,
      pageSize: variables.MAX_PAGE_SIZE,
      operation: {
        depth: variables.MAX_QUERY_DEPTH,
        tokens: variables.MAX_QUERY_TOKENS,
        aliases: variables.MAX_QUERY_ALIASES,
        cost: variables.MAX_QUERY_COST,
      },
      subscriptions: variables.MAX_SUBSCRIPTIONS,
    },
    rates: {
      requestsPerMinute: variables.REQUESTS_PER_MINUTE,
      uploadsPerMinute: variables.UPLOADS_PER_MINUTE,
    },
    sandbox: variables.SANDBOX,
    corsOrigins: variables.CORS_ORIGINS,
    retentionDays: variables.RETENTION_DAYS ?? null,
    clockConfirmedOn: variables.CLOCK_CONFIRMED_ON ? new Date(variables.CLOCK_CONFIRMED_ON) : null,
    downloadLinkMinutes: variables.DOWNLOAD_LINK_MINUTES,
    logLevel: variables.LOG_LEVEL,
  };
}

/** By itself the provider is Gemini where it has a key. */
function readModels(variables: z.output<typeof environment>): Pick<Config, 'gemini' | 'openai'> {
  const {
    GEMINI_API_KEY: apiKey,
    OPENAI_MODEL: model,
    AI_PROVIDER: provider = apiKey ? 'gemini' : 'local',
  } = variables;
  if (provider === 'gemini') {
    if (!apiKey) throw new ConfigError(['GEMINI_API_KEY must be set where AI_PROVIDER is gemini.']);
    const baseUrl = variables.GOOGLE_GEMINI_BASE_URL ?? null;
    return { gemini: { apiKey, model: variables.GEMINI_MODEL, baseUrl }, openai: null };
  }
  if (provider === 'local') return { gemini: null, openai: null };
  if (!model) throw new ConfigError(['OPENAI_MODEL must be set where AI_PROVIDER is openai.']);
  const openai = { apiKey: variables.OPENAI_API_KEY ?? null, model, baseUrl: variables.OPENAI_BASE_URL };
  return { gemini: null, openai };
}

function faultsOf(issues: readonly z.core.$ZodIssue[]): string[] {
  const names = new Set(issues.map((issue) => issue.path[0] as keyof typeof EXPECTED));
  return [...names].map((name) => `${name} must be ${EXPECTED[name]}.`);
}

/** Whether an address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
