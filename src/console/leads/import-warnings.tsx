import type { WarningFragment } from '../generated/operations/graphql.js';
import { inConsoleWords } from '../parts/in-console-words.js';
import { Notice } from '../parts/notice.js';

/** What is odd about leads that are taken all the same; nothing where there is nothing. */
export function ImportWarnings({ warnings }: { readonly warnings: readonly WarningFragment[] }) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone="fair" title="Please note">
      {warnings.map(({ code, message }) => (
        <p key={`${code} ${message}`}>{inConsoleWords(message)}</p>
      ))}
    </Notice>
  );
}
