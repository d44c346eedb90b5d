import { Dialog, DialogHeading } from '@ariakit/react';
import { type FormEvent, useState } from 'react';
import { apiKey, enterKey, keyIsNeeded } from './api/key.js';
import { useObservable } from './api/observable.js';

/** Asks for an API key, where the service needs one. */
export function KeyDialog() {
  const isNeeded = useObservable(keyIsNeeded);
  const former = useObservable(apiKey);
  const [key, setKey] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enterKey(key.trim());
  };
  return (
    <Dialog
      open={isNeeded}
      className="dialog"
      backdrop={<div className="backdrop" />}
      hideOnEscape={false}
      unmountOnHide
    >
      <form className="stack" onSubmit={submit}>
        <DialogHeading>This service needs an API key</DialogHeading>
        {former !== null && <p className="fault">The service does not accept this key.</p>}
        <div className="field">
          <label htmlFor="key">API key</label>
          <input
            id="key"
            type="password"
            autoComplete="off"
            required
            value={key}
            onChange={({ target }) => setKey(target.value)}
          />
          <p className="hint">Ask the operator of the service for one. This tab keeps it until you close it.</p>
        </div>
        <button type="submit" className="button primary" disabled={key.trim() === ''}>
          Use this key
        </button>
      </form>
    </Dialog>
  );
}
