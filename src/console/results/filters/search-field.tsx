import { useEffect, useState } from 'react';

type SearchFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

const PAUSE = 250;

/** Searches a moment after the last key, so that not every letter is asked for. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="field">
      <label htmlFor="search">Search</label>
      <input
        id="search"
        type="search"
        maxLength={200}
        placeholder="Name, role, company …"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </div>
  );
}
