import type { Intent, ScoreStatus } from '../generated/operations/graphql.js';
import { INTENTS } from '../parts/words.js';

const TONES: Readonly<Record<Intent, string>> = { HIGH: 'good', MEDIUM: 'fair', LOW: 'poor' };

type IntentBadgeProps = { readonly result: { readonly intent: Intent | null; readonly status: ScoreStatus } };

/** The intent of a lead, or that the AI failed or is not asked. */
export function IntentBadge({ result: { intent, status } }: IntentBadgeProps) {
  if (intent !== null) return <Badge tone={TONES[intent]} text={INTENTS[intent]} />;
  return status === 'DISQUALIFIED' ? <Badge tone="poor" text="Disqualified" /> : <Badge tone="bad" text="Not judged" />;
}

function Badge({ tone, text }: { readonly tone: string; readonly text: string }) {
  return (
    <span className="badge" data-tone={tone}>
      {text}
    </span>
  );
}
