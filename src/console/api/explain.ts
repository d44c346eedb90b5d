import type { CombinedError } from 'urql';

/** Explains an error to a person, with advice. */
export function explain({ networkError, graphQLErrors }: CombinedError): string {
  if (networkError) return 'The service does not answer. Check that it runs, then try again.';
  return graphQLErrors.map(({ message }) => message).join(' ');
}
