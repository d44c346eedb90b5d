import { type FormEvent, useState } from 'react';
import { LONGEST_NAME } from './saved-views.js';
import styles from './view-list.module.css';

type NameFormProps = {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
};

/** Asks for a name. */
export function NameForm({ label, name, onName, onCancel }: NameFormProps) {
  const [text, setText] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onName(text.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        type="text"
        aria-label={label}
        placeholder={label}
        maxLength={LONGEST_NAME}
        // biome-ignore lint/a11y/noAutofocus: it replaces the button that was just pressed
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      <div className="row">
        <button type="submit" className="button primary small">
          Save
        </button>
        <button type="button" className="button quiet small" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
