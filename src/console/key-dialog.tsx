import { Dialog, DialogHeading } from '@ariakit/react';
import { type FormEvent, useState } from 'react';
import { apiKey, enterKey, keyIsNeeded } from './api/key.js';
import { useObservable } from './api/observable.js';

/** Asks for an API key, where the service answers nobody without one. */
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
        <DialogHeading>This service asks for a key</DialogHeading>
        {former !== null && <p className="fault">The service does not take the key that was entered.</p>}
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
          <p className="hint">Whoever runs the service can give you one. It is kept until you close this tab.</p>
        </div>
        <button type="submit" className="button primary" disabled={key.trim() === ''}>
          Use this key
        </button>
      </form>
    </Dialog>
  );
}
