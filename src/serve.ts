import type { Config } from './config.js';
import { shownUrl } from './database-url.js';
import { runProcess } from './run-process.js';
import { startService } from './service.js';

function welcome({ databaseUrl, gemini, publicUrl }: Config, url: string): string {
  const ai = gemini ? `Gemini (${gemini.model})` : 'the built-in judge (set GEMINI_API_KEY to use Gemini)';
  return [
    `Lead scoring listens on ${url}`,
    `  database  ${shownUrl(databaseUrl)}`,
    `  AI        ${ai}`,
    `  API       ${publicUrl ?? url}/graphql`,
    `  open      ${publicUrl ?? url}`,
  ].join('\n');
}

runProcess(async (config, parts) => {
  const service = await startService(config, parts);
  console.log(welcome(config, service.url));
  return service;
});
