import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { returns } from '../api/connection.js';
import { useObservable } from '../api/observable.js';
import { type DraftSession, draftSession, type Models } from './draft-session.js';

/** The draft of an offer's model, as it is edited in this tab; read anew when another model than it knows is in force. */
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
  // A save that met an outage goes on when the service is back.
  useEffect(() => returns.subscribe(session.again), [session]);
  return session;
}

/** What the draft says and how far it is saved. */
export function useDraftState(session: DraftSession) {
  return useObservable(session.state);
}
