import type { WarningFragment } from '../generated/operations/graphql.js';
import { inConsoleWords } from '../parts/in-console-words.js';
import { Notice } from '../parts/notice.js';

/** The warnings about accepted leads; nothing where there is none. */
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
