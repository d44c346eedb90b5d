import type { ProviderCheck } from '../../domain/intent-classifier.js';
import { oneLine } from '../../text/one-line.js';
import { DeadlineError, withDeadline } from './deadline.js';
import type { LlmClient } from './llm-client.js';
import { readProviderError, timedOut } from './provider-error.js';

const TIMEOUT_MS = 20_000;
const MOST_NAMED = 20;
const MAX_NAME_LENGTH = 80;

/** Checks by the provider's list of models, which costs nothing, whether it answers and has the configured model. */
export async function checkProvider(client: LlmClient, signal: AbortSignal, now: Date): Promise<ProviderCheck> {
  try {
    return describe(client, await withDeadline(TIMEOUT_MS, signal, (call) => client.listModels(call)));
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, text: explain(client, error, now) };
  }
}

function describe({ name, model, variables }: LlmClient, models: readonly string[]): ProviderCheck {
  if (models.includes(model) || models.includes(`${model}:latest`)) {
    return { ok: true, text: `${name} answers, and has the model ${model}.` };
  }
  if (models.length === 0) return { ok: false, text: `${name} answers, but lists no models.` };
  const offered = models.slice(0, MOST_NAMED).map((listed) => oneLine(listed, MAX_NAME_LENGTH));
  const more = models.length > MOST_NAMED ? ` and ${models.length - MOST_NAMED} more` : '';
  const text = `${name} has no such model: "${model}". It offers ${offered.join(', ')}${more}. Set ${variables.model} to one of them.`;
  return { ok: false, text };
}

function explain(client: LlmClient, error: unknown, now: Date): string {
  if (error instanceof DeadlineError) return timedOut(client, error.ms).message;
  const report = client.readError(error, now);
  if (report.kind === 'HTTP' && report.status === 404)
    return `${client.name} answers, but does not list its models (HTTP 404); check ${client.variables.address}.`;
  return readProviderError(report, client, now).message;
}
