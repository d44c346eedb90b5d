import { useId } from 'react';
import type { Fault } from '../api/faults.js';
import { useLeadColumns } from '../scoring/use-lead-columns.js';
import { FormField } from './form-field.js';
import styles from './lead-form.module.css';
import type { WrittenColumn } from './written-columns.js';

type ColumnFieldsProps = {
  readonly offerId: string;
  readonly columns: readonly WrittenColumn[];
  readonly onChange: (columns: readonly WrittenColumn[]) => void;
  readonly faultAt: (place: number, part: 'header' | 'value') => Fault | undefined;
};

/** Asks for the extra columns of a lead, and for new ones. */
export function ColumnFields({ offerId, columns, onChange, faultAt }: ColumnFieldsProps) {
  const id = useId();
  const set = (place: number, change: Partial<WrittenColumn>) =>
    onChange(columns.map((column, other) => (other === place ? { ...column, ...change } : column)));
  return (
    <fieldset className={styles.columns}>
      <legend>Extra columns</legend>
      <div className={styles.fields}>
        {columns.map(({ header, value, isNew }, place) => {
          const text = {
            id: `${id}-${place}`,
            name: 'extra',
            type: 'text',
            value,
            onChange: (value: string) => set(place, { value }),
            fault: faultAt(place, 'value') ?? (isNew ? undefined : faultAt(place, 'header')),
          } as const;
          // biome-ignore-start lint/suspicious/noArrayIndexKey: columns keep their places while the form is open
          if (!isNew) return <FormField key={place} label={header} {...text} />;
          return (
            <div key={place} className={styles.newColumn}>
              <FormField
                id={`${id}-${place}-header`}
                name="extra-header"
                label="Name of the column"
                type="text"
                list={`${id}-headers`}
                value={header}
                onChange={(header) => set(place, { header })}
                fault={faultAt(place, 'header')}
              />
              <FormField label={header.trim() || 'Its text'} {...text} />
            </div>
          );
          // biome-ignore-end lint/suspicious/noArrayIndexKey: columns keep their places while the form is open
        })}
      </div>
      {columns.some(({ isNew }) => isNew) && <KnownHeaders id={`${id}-headers`} offerId={offerId} />}
      <div>
        <button
          type="button"
          className="button small"
          onClick={() => {
            onChange([...columns, { header: '', value: '', isNew: true }]);
            requestAnimationFrame(() => document.getElementById(`${id}-${columns.length}-header`)?.focus());
          }}
        >
          Add a column
        </button>
      </div>
    </fieldset>
  );
}

/** Suggests the columns of the offer's other leads. */
function KnownHeaders({ id, offerId }: { readonly id: string; readonly offerId: string }) {
  const headers = useLeadColumns(offerId)?.flatMap(({ column }) => column ?? []) ?? [];
  return (
    <datalist id={id}>
      {headers.map((header) => (
        <option key={header} value={header} />
      ))}
    </datalist>
  );
}
