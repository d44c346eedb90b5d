import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { EstimateDocument } from '../generated/operations/graphql.js';

type Asked = { readonly offerId: string; readonly rescore: boolean };

/** The estimate of a run, fetched again whenever the number of leads to score changes. The response updates the counts too. */
export function useEstimate({ offerId, rescore }: Asked, toScore: number) {
  const variables = { offerId, rescore };
  const [answer, again] = useQuery({
    query: EstimateDocument,
    variables,
    requestPolicy: 'network-only',
    pause: toScore === 0,
  });
  const known = useRef(toScore);
  useEffect(() => {
    if (toScore !== known.current && toScore > 0) again({ requestPolicy: 'network-only' });
    known.current = toScore;
  }, [toScore, again]);
  return { variables, answer, again };
}
