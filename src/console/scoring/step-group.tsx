import type { Fault } from '../api/faults.js';
import { faultText } from './faults-at.js';
import styles from './model-form.module.css';
import { Stepper } from './stepper.js';
import type { Steps } from './steps.js';

type StepGroupProps<Name extends string> = {
  readonly title: string;
  /** The name of the part in the model. */
  readonly part: string;
  readonly steps: Steps<Name>;
  readonly values: Readonly<Record<Name, number>>;
  readonly min?: number;
  readonly faults: readonly Fault[];
  readonly onChange: (values: Readonly<Record<Name, number>>) => void;
};

/** The points of one part of the score, with a stepper for each step. */
export function StepGroup<Name extends string>(props: StepGroupProps<Name>) {
  const { title, part, steps, values, min = 0, faults, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className="label">{title}</legend>
      <div className={styles.steps}>
        {steps.map(({ name, label }) => (
          <Stepper
            key={name}
            label={label}
            value={values[name]}
            min={min}
            max={100}
            fault={faultText(faults, [part, name])}
            onChange={(value) => onChange({ ...values, [name]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
