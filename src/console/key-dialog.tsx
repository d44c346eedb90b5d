import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { type FormEvent, useState } from 'react';
import { apiKey, enterKey, isChangingKey, keyIsNeeded } from './api/key.js';
import { useObservable } from './api/observable.js';

/** Asks for an API key, where the service needs one or somebody wants to use another. */
export function KeyDialog() {
  const isNeeded = useObservable(keyIsNeeded);
  const isChanging = useObservable(isChangingKey);
  const former = useObservable(apiKey);
  const [key, setKey] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enterKey(key.trim());
    setKey('');
  };
  return (
    <Dialog
      open={isNeeded || isChanging}
      onClose={() => isChangingKey.set(false)}
      className="dialog"
      backdrop={<div className="backdrop" />}
      hideOnEscape={!isNeeded}
      hideOnInteractOutside={false}
      unmountOnHide
    >
      <form className="stack" onSubmit={submit}>
        <DialogHeading>{isNeeded ? 'This service needs an API key' : 'Use another API key'}</DialogHeading>
        {isNeeded && former !== null && <p className="fault">The service does not accept this key.</p>}
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
        <div className="row">
          <button type="submit" className="button primary" disabled={key.trim() === ''}>
            Use this key
          </button>
          {!isNeeded && <DialogDismiss className="button">Keep the present one</DialogDismiss>}
        </div>
      </form>
    </Dialog>
  );
}
