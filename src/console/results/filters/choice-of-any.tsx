import { capitalised } from '../../parts/format.js';
import styles from '../../parts/segments.module.css';

type ChoiceOfAnyProps<Name extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<Name, string>>;
  readonly chosen: readonly Name[];
  readonly onChange: (chosen: readonly Name[]) => void;
};

/** A choice of any of a few options; none means all. */
export function ChoiceOfAny<Name extends string>({ label, names, chosen, onChange }: ChoiceOfAnyProps<Name>) {
  const toggle = (name: Name) =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <div className={styles.several}>
        {(Object.entries(names) as [Name, string][]).map(([name, text]) => (
          <label key={name} className={styles.one}>
            <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
            <span>{capitalised(text)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
