import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { IntentClassifier, ProviderCheck } from '../domain/intent-classifier.js';

/** Milliseconds until a provider that failed its check is checked again. */
const INTERVAL = 60_000;

/** The result of the provider's checks. */
export type ProviderWatch = {
  /** Says whether it answers, and where the texts of leads are sent; null for the built-in judge. */
  note(): string | null;
};

/** Checks the provider in the background until a check succeeds. Logs and keeps the results. */
export function watchProvider(
  { provider, sendsTo, check }: Pick<IntentClassifier, 'provider' | 'sendsTo' | 'check'>,
  logger: Logger,
  stopping: AbortSignal,
): ProviderWatch {
  let found: ProviderCheck | null = null;

  async function watch(): Promise<void> {
    for (;;) {
      const latest = await check(stopping);
      if (latest && latest.text !== found?.text) report(latest);
      found = latest;
      if (!latest || latest.ok) return;
      await wait(INTERVAL, null, { signal: stopping, ref: false });
    }
  }

  function report({ ok, text }: ProviderCheck): void {
    logger[ok ? 'info' : 'warn']({ provider, sendsTo }, `${text} ${destination(sendsTo)}`);
  }

  watch().catch((error: unknown) => {
    if (!stopping.aborted) logger.error({ err: error }, 'the AI provider could not be checked');
  });
  return {
    note() {
      if (provider === 'LOCAL') return null;
      return `${found?.text ?? 'The AI provider has not answered yet.'} ${destination(sendsTo)}`;
    },
  };
}

function destination(host: string | null): string {
  return host === null ? "The leads' texts stay on this machine." : `The leads' texts are sent to ${host}.`;
}
