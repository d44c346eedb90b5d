import type { RunFragment } from '../generated/operations/graphql.js';
import { duration, moment } from '../parts/format.js';
import { Notice } from '../parts/notice.js';
import { useNow } from './use-now.js';

/** Why a run waits, and until when. */
export function Waiting({ run: { message, resumesAt } }: { readonly run: RunFragment }) {
  const now = useNow();
  return (
    <Notice tone="fair" title="The run waits and continues by itself">
      {message && <p>{message}</p>}
      {resumesAt && (
        <p>
          It goes on at {moment(resumesAt)}, in {duration(Math.max(0, (Date.parse(resumesAt) - now) / 1_000))}.
        </p>
      )}
    </Notice>
  );
}
