import { useEffect, useState } from 'react';

type SearchFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

const PAUSE = 250;

/** Searches after a pause in typing, so that not every letter sends a request. */
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
