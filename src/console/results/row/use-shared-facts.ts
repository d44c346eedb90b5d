import { useMemo } from 'react';
import type { ResultRowFragment } from '../../generated/operations/graphql.js';
import { FIRST_PAGE } from '../pages/result-pages.js';
import { sharedFacts } from './why-text.js';

/** Returns the facts that most leads at the top of a list share; the same object while they are the same. */
export function useSharedFacts(rows: readonly ResultRowFragment[]): ReadonlySet<string> {
  const facts = useMemo(() => [...sharedFacts(rows.slice(0, FIRST_PAGE))].sort(), [rows]);
  const key = JSON.stringify(facts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key contains all facts
  return useMemo(() => new Set(facts), [key]);
}
