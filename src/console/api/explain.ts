import type { CombinedError } from 'urql';

/** What went wrong, for a person, and what to do. */
export function explain({ networkError, graphQLErrors }: CombinedError): string {
  if (networkError) return 'The service does not answer. Check that it runs, then try again.';
  return graphQLErrors.map(({ message }) => message).join(' ');
}
