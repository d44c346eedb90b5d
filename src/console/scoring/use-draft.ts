import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { returns } from '../api/connection.js';
import { useObservable } from '../api/observable.js';
import { type DraftSession, draftSession, type Models } from './draft-session.js';

/** Returns the draft of an offer's model, as edited in this tab; reads it again when another model is published. */
export function useDraft(offerId: string, models: Models, inForceId: string): DraftSession {
  const client = useClient();
  const [session] = useState(() => draftSession(client, offerId, models));
  useEffect(() => {
    session.load(models);
    return () => session.leave();
  }, [session, models]);
  useEffect(() => {
    void session.follow(inForceId);
  }, [session, inForceId]);
  // A save that failed in an outage is repeated when the service is back.
  useEffect(() => returns.subscribe(session.again), [session]);
  return session;
}

/** Returns the content of the draft and whether it is saved. */
export function useDraftState(session: DraftSession) {
  return useObservable(session.state);
}
