import type { Intent } from '../generated/operations/graphql.js';
import { INTENTS } from '../parts/words.js';

const TONES: Readonly<Record<Intent, string>> = { HIGH: 'good', MEDIUM: 'fair', LOW: 'poor' };

/** How likely a lead is to buy, or that the AI could not tell. */
export function IntentBadge({ result: { intent } }: { readonly result: { readonly intent: Intent | null } }) {
  if (intent === null) {
    return (
      <span className="badge" data-tone="bad">
        Not judged
      </span>
    );
  }
  return (
    <span className="badge" data-tone={TONES[intent]}>
      {INTENTS[intent]}
    </span>
  );
}
