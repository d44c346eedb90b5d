import type { ReviewReason } from '../generated/operations/graphql.js';
import { Notice } from '../parts/notice.js';

const REASONS: Readonly<Record<ReviewReason, string>> = {
  NOT_GROUNDED:
    'The AI quotes words that are not in the lead. Read the lead; if the verdict is wrong, set the intent yourself.',
  OVERRIDE_OUTDATED:
    'The lead or the offer was changed since a person set the intent. Check it: set it again, or take it back.',
};

/** The reasons to review a lead, with advice; nothing where there is none. */
export function ReviewNote({ reasons }: { readonly reasons: readonly ReviewReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <Notice tone="fair" title="Needs review">
      {reasons.map((reason) => (
        <p key={reason}>{REASONS[reason]}</p>
      ))}
    </Notice>
  );
}
