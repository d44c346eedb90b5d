import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { observable, useObservable } from '../api/observable.js';
import { KeyCaps } from './key-caps.js';
import styles from './key-sheet.module.css';
import { KEY_GROUPS, type KeyGroup } from './keys.js';
import { areLettersOn, switchLetters, useLetterKeys } from './use-letter-keys.js';

const isOpen = observable(false);

export function openKeySheet(): void {
  isOpen.set(true);
}

/** Lists every key, and switches single letters on and off. */
export function KeySheet() {
  const isShown = useObservable(isOpen);
  const areOn = useObservable(areLettersOn);
  useLetterKeys({ 'show-keys': openKeySheet });
  return (
    <Dialog
      open={isShown}
      onClose={() => isOpen.set(false)}
      className="dialog"
      backdrop={<div className="backdrop" />}
      unmountOnHide
    >
      <div className="stack">
        <div className="row spread">
          <DialogHeading>Keys</DialogHeading>
          <DialogDismiss className="button quiet small">Close</DialogDismiss>
        </div>
        <label className="row">
          <input type="checkbox" checked={areOn} onChange={({ target }) => switchLetters(target.checked)} />
          Single-letter keys (kept in this browser)
        </label>
        <div className={styles.groups}>
          {KEY_GROUPS.map((group) => (
            <Group key={group.name} group={group} areLettersOn={areOn} />
          ))}
        </div>
        <p className="hint">
          Letters do nothing while you write, on a button or in a menu, nor together with Ctrl, Alt or ⌘. Shift and Caps
          Lock make no difference.
        </p>
      </div>
    </Dialog>
  );
}

function Group({ group, areLettersOn }: { readonly group: KeyGroup; readonly areLettersOn: boolean }) {
  return (
    <section aria-label={group.name}>
      <h3>{group.name}</h3>
      <dl className={styles.keys}>
        {group.entries.map(({ keys, text, action }) => (
          <div key={text} className={styles.key} data-off={action !== undefined && !areLettersOn}>
            <dt>
              <KeyCaps keys={keys} />
            </dt>
            <dd>
              {text}
              {action !== undefined && !areLettersOn && <span className="soft"> (off)</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
