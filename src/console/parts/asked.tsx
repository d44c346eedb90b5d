import { type ReactNode, useRef } from 'react';
import type { CombinedError } from 'urql';
import { explain } from '../api/explain.js';
import { Notice } from './notice.js';

type AskedProps<Data> = {
  readonly answer: { readonly data?: Data | undefined; readonly error?: CombinedError | undefined };
  readonly again: () => void;
  readonly children: (data: Data) => ReactNode;
};

/** Shows the state of a query: loading, an error, or its data. */
export function Asked<Data>({ answer: { data, error }, again, children }: AskedProps<Data>) {
  const known = useKnown(data);
  if (known != null) return children(known);
  if (!error) return <Loading />;
  return <NotLoaded error={error} again={again} />;
}

/** Keeps the last data while an invalidated query is fetched again, so that no view loses its state. */
export function useKnown<Data>(data: Data | undefined): Data | undefined {
  const known = useRef(data);
  known.current = data ?? known.current;
  return known.current;
}

/** Shows an error and a button to try again. */
export function NotLoaded({ error, again }: { readonly error: CombinedError; readonly again: () => void }) {
  return (
    <Notice tone="bad" title="This could not be loaded">
      <p>{explain(error)}</p>
      <button type="button" className="button small" onClick={again}>
        Try again
      </button>
    </Notice>
  );
}

/** Shows that a query is loading. */
export function Loading() {
  return (
    <p className="soft" role="status">
      Loading…
    </p>
  );
}
