import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useObservable } from '../api/observable.js';
import { type DraftSession, draftSession, type Models } from './draft-session.js';

/** The draft of an offer's model, as it is being edited in this tab. */
export function useDraft(offerId: string, models: Models): DraftSession {
  const client = useClient();
  const [session] = useState(() => draftSession(client, offerId, models));
  useEffect(() => {
    session.load(models);
    return () => session.leave();
  }, [session, models]);
  return session;
}

/** What the draft says and how far it is saved. */
export function useDraftState(session: DraftSession) {
  return useObservable(session.state);
}
