import type { OutcomeKind } from '../generated/operations/graphql.js';
import { OUTCOMES } from '../parts/words.js';

const TONES: Readonly<Record<OutcomeKind, string>> = { CONTACTED: 'poor', MEETING: 'fair', WON: 'good', LOST: 'bad' };

/** The outcome of a lead as a small badge. */
export function OutcomeBadge({ kind }: { readonly kind: OutcomeKind }) {
  return (
    <span className="badge" data-tone={TONES[kind]}>
      {OUTCOMES[kind]}
    </span>
  );
}
