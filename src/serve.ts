import type { Config } from './config.js';
import { shownUrl } from './database-url.js';
import { runProcess } from './run-process.js';
import { startService } from './service.js';

function welcome({ databaseUrl, publicUrl, ...config }: Config, url: string): string {
  return [
    `Lead scoring listens on ${url}`,
    `  database  ${shownUrl(databaseUrl)}`,
    `  AI        ${shownProvider(config)}`,
    `  API       ${publicUrl ?? url}/graphql`,
    `  open      ${publicUrl ?? url}`,
  ].join('\n');
}

function shownProvider({ gemini, openai }: Pick<Config, 'gemini' | 'openai'>): string {
  if (gemini) return `Gemini (${gemini.model})`;
  if (openai) return `${openai.model} at ${new URL(openai.baseUrl).host}`;
  return 'the built-in judge (set GEMINI_API_KEY to use Gemini)';
}

runProcess(async (config, parts) => {
  const service = await startService(config, parts);
  console.log(welcome(config, service.url));
  return service;
});
