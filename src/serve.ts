import type { Config } from './config.js';
import { shownUrl } from './database-url.js';
import type { IntentClassifier } from './domain/intent-classifier.js';
import { runProcess } from './run-process.js';
import { startService } from './service.js';

function welcome({ databaseUrl, publicUrl }: Config, classifier: IntentClassifier, url: string): string {
  return [
    `Lead scoring listens on ${url}`,
    `  database  ${shownUrl(databaseUrl)}`,
    `  AI        ${shownModel(classifier)}`,
    `  API       ${publicUrl ?? url}/graphql`,
    `  open      ${publicUrl ?? url}`,
  ].join('\n');
}

function shownModel({ model, sendsTo }: Pick<IntentClassifier, 'model' | 'sendsTo'>): string {
  if (model === null) return 'the built-in judge (set GEMINI_API_KEY to use Gemini)';
  return `${model} ${sendsTo === null ? 'on this machine' : `at ${sendsTo}`}`;
}

runProcess(async (config, parts) => {
  const service = await startService(config, parts);
  console.log(welcome(config, parts.classifier, service.url));
  return service;
});
