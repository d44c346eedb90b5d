import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { ImportUnderWayDocument, type ImportUnderWayQuery } from '../generated/operations/graphql.js';

export type UnderWay = NonNullable<NonNullable<ImportUnderWayQuery['offer']>['importUnderWay']>;

const EVERY = 500;

/** The unfinished import of an offer, polled twice a second; null where there is none. */
export function useImportUnderWay(offerId: string): UnderWay | null {
  const client = useClient();
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  useEffect(() => {
    const look = async () => {
      const asked = client.query(ImportUnderWayDocument, { offerId }, { requestPolicy: 'network-only' });
      const { data } = await asked.toPromise();
      if (data) setUnderWay(data.offer?.importUnderWay ?? null);
    };
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [client, offerId]);
  return underWay;
}
