type RequestLimitProps = { readonly value: number | null; readonly onChange: (value: number | null) => void };

/** The most requests that a run may make. */
export function RequestLimit({ value, onChange }: RequestLimitProps) {
  return (
    <div className="row">
      <label htmlFor="request-limit">Stop after so many requests</label>
      <div>
        <input
          id="request-limit"
          type="number"
          min={1}
          max={1_000_000}
          placeholder="no limit"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
        />
      </div>
    </div>
  );
}
