import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClassifier } from '../src/ai/make-classifier.js';
import { ConfigError, readConfig } from '../src/config.js';

const DEFAULTS = {
  host: '127.0.0.1',
  port: 4000,
  publicUrl: null,
  openToNetwork: false,
  databaseUrl: 'file:data/leads.db',
  openModel: null,
  aiTimeoutSeconds: null,
  aiConcurrency: 8,
  aiBatchSize: 10,
  limits: {
    uploadBytes: 250 * 1024 * 1024,
    rows: 1_000_000,
    cellCharacters: 32_767,
    bodyBytes: 1024 * 1024,
    pageSize: 500,
    operation: { depth: 50, tokens: 10_000, aliases: 100, cost: 100_000 },
    subscriptions: 100,
  },
  rates: { requestsPerMinute: 600, uploadsPerMinute: 30 },
  sandbox: false,
  corsOrigins: [],
  retentionDays: null,
  clockConfirmedOn: null,
  downloadLinkMinutes: 60,
  logLevel: 'info',
};

/** A wrong value of each variable that can have one. */
const WRONG: Readonly<Record<string, string>> = {
  PORT: '65536',
  PUBLIC_URL: 'leads.example.com',
  OPEN_TO_NETWORK: 'yes',
  DATABASE_URL: 'mysql://localhost/leads',
  AI_PROVIDER: 'google',
  GEMINI_API_KEY: 'a key',
  GOOGLE_GEMINI_BASE_URL: 'ftp://example.com',
  OPENAI_BASE_URL: '127.0.0.1:11434',
  OPENAI_API_KEY: 'a key',
  AI_TIMEOUT_SECONDS: '0',
  AI_CONCURRENCY: '0',
  AI_BATCH_SIZE: '51',
  MAX_UPLOAD_MB: '2.5',
  MAX_ROWS: 'many',
  MAX_CELL_CHARACTERS: '-1',
  MAX_BODY_KB: '1e9',
  MAX_PAGE_SIZE: '249',
  MAX_QUERY_DEPTH: '501',
  MAX_QUERY_TOKENS: '0',
  MAX_QUERY_ALIASES: '-1',
  MAX_QUERY_COST: '1.5',
  MAX_SUBSCRIPTIONS: '0',
  CORS_ORIGINS: 'https://app.example.com/app',
  RETENTION_DAYS: '0',
  CLOCK_CONFIRMED_ON: 'today',
  DOWNLOAD_LINK_MINUTES: 'NaN',
  REQUESTS_PER_MINUTE: '0',
  UPLOADS_PER_MINUTE: '1.5',
  SANDBOX: '1',
  LOG_LEVEL: 'loud',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

async function judgeOf(env: Record<string, string>) {
  const { provider, model, sendsTo } = await makeClassifier(readConfig(env));
  return { provider, model, sendsTo };
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject(DEFAULTS);
  });

  it('takes variables that are set to nothing for not set', () => {
    const names = [...Object.keys(WRONG), 'HOST', 'GEMINI_MODEL', 'OPENAI_MODEL'];
    for (const nothing of ['', '  ', '\n']) {
      expect(readConfig(Object.fromEntries(names.map((name) => [name, nothing])))).toMatchObject(DEFAULTS);
    }
  });

  it('reads every variable, without the white space around it', () => {
    const env = {
      HOST: ' ::1 ',
      PORT: '0 ',
      PUBLIC_URL: ' https://leads.example.com/scoring// ',
      DATABASE_URL: 'file:/var/leads.db',
      GEMINI_API_KEY: ' key\n',
      GEMINI_MODEL: 'gemini-x',
      GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:8080',
      AI_TIMEOUT_SECONDS: '3600',
      AI_CONCURRENCY: '256',
      AI_BATCH_SIZE: '50',
      MAX_UPLOAD_MB: '1',
      MAX_ROWS: '2',
      MAX_CELL_CHARACTERS: '3',
      MAX_BODY_KB: '4',
      MAX_PAGE_SIZE: '250',
      OPEN_TO_NETWORK: 'true',
      MAX_QUERY_DEPTH: '7',
      MAX_QUERY_TOKENS: '8',
      MAX_QUERY_ALIASES: '0',
      MAX_QUERY_COST: '10',
      MAX_SUBSCRIPTIONS: '11',
      CORS_ORIGINS: ' https://app.example.com/ ,http://localhost:3000,',
      RETENTION_DAYS: '30',
      CLOCK_CONFIRMED_ON: '2026-12-31',
      DOWNLOAD_LINK_MINUTES: '6',
      REQUESTS_PER_MINUTE: '7',
      UPLOADS_PER_MINUTE: '8',
      SANDBOX: 'true',
      LOG_LEVEL: 'debug',
    };
    const operation = { depth: 7, tokens: 8, aliases: 0, cost: 10 };
    expect(readConfig(env)).toMatchObject({
      host: '::1',
      port: 0,
      publicUrl: 'https://leads.example.com/scoring',
      openToNetwork: true,
      databaseUrl: 'file:/var/leads.db',
      openModel: expect.any(Function),
      aiTimeoutSeconds: 3600,
      aiConcurrency: 256,
      aiBatchSize: 50,
      limits: {
        uploadBytes: 1024 * 1024,
        rows: 2,
        cellCharacters: 3,
        bodyBytes: 4096,
        pageSize: 250,
        operation,
        subscriptions: 11,
      },
      rates: { requestsPerMinute: 7, uploadsPerMinute: 8 },
      sandbox: true,
      corsOrigins: ['https://app.example.com', 'http://localhost:3000'],
      retentionDays: 30,
      clockConfirmedOn: new Date('2026-12-31'),
      downloadLinkMinutes: 6,
      logLevel: 'debug',
    });
  });

  it('asks Gemini by its default model, where there is a key alone', async () => {
    const judge = { provider: 'GEMINI', model: 'gemini-3.5-flash-lite', sendsTo: 'generativelanguage.googleapis.com' };
    expect(await judgeOf({ GEMINI_API_KEY: 'key' })).toEqual(judge);
    const own = { GEMINI_MODEL: 'gemini-x', GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:8080' };
    expect(await judgeOf({ GEMINI_API_KEY: 'key', ...own })).toEqual({
      ...{ provider: 'GEMINI', model: 'gemini-x', sendsTo: '127.0.0.1:8080' },
    });
  });

  it('asks the model server that AI_PROVIDER names, whatever keys are set', async () => {
    const env = { AI_PROVIDER: 'openai', OPENAI_MODEL: 'qwen3', GEMINI_API_KEY: 'key' };
    const judge = { provider: 'OPENAI', model: 'qwen3', sendsTo: 'api.openai.com' };
    expect(await judgeOf(env)).toEqual(judge);
    const own = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' };
    expect(await judgeOf({ ...env, ...own })).toEqual({ ...judge, sendsTo: null });
    expect(await judgeOf({ ...env, AI_PROVIDER: 'local' })).toEqual({ provider: 'LOCAL', model: null, sendsTo: null });
  });

  it('says what a provider that was chosen lacks', () => {
    expect(faultsOf({ AI_PROVIDER: 'openai' })).toEqual(['OPENAI_MODEL must be set where AI_PROVIDER is openai.']);
    expect(faultsOf({ AI_PROVIDER: 'gemini' })).toEqual(['GEMINI_API_KEY must be set where AI_PROVIDER is gemini.']);
  });

  it('names every wrong variable at once, with what it may be, and none of the others', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(WRONG)), (names) => {
        const faults = faultsOf(Object.fromEntries(names.map((name) => [name, WRONG[name] ?? ''])));
        expect(faults.map((fault) => fault.split(' must be ')[0]).sort()).toEqual([...names].sort());
        for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ must be .+\.$/);
      }),
    );
  });

  it('names the variables in its message, each on a line of its own', () => {
    expect(() => readConfig(WRONG)).toThrow(
      /^The configuration is wrong:\n(?: {2}[A-Z_]+ must be .*\n)* {2}PORT must be a port from 0 .*\n {2}PUBLIC_URL/,
    );
  });

  it('never repeats a key', () => {
    expect(() => readConfig({ GEMINI_API_KEY: 'my secret' })).toThrow(/^(?!.*secret).*GEMINI_API_KEY/s);
  });
});
