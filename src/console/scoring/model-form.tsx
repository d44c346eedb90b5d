import type { Fault } from '../api/faults.js';
import type { PreviewFragment } from '../generated/operations/graphql.js';
import { Criteria } from './criteria.js';
import { faultText } from './faults-at.js';
import type { EditedModel } from './model-content.js';
import styles from './model-form.module.css';
import { Rebalance } from './rebalance-note.js';
import { StepGroup } from './step-group.js';
import { Stepper } from './stepper.js';
import { INDUSTRY_STEPS, INTENT_STEPS, ROLE_STEPS } from './steps.js';
import { SuggestGrades } from './suggest-grades-button.js';

type ModelFormProps = {
  readonly offerId: string;
  readonly content: EditedModel;
  readonly faults: readonly Fault[];
  readonly preview: PreviewFragment | null;
  readonly onChange: (content: EditedModel) => void;
};

const GRADE_STEPS = [
  { name: 'a', label: 'A from' },
  { name: 'b', label: 'B from' },
  { name: 'c', label: 'C from' },
] as const;

/** The points for all data of a lead. */
export function ModelForm({ offerId, content, faults, preview, onChange }: ModelFormProps) {
  const change = (part: Partial<EditedModel>) => onChange({ ...content, ...part });
  const single = (name: 'completeness' | 'maxFit', label: string) => (
    <Stepper
      label={label}
      value={content[name]}
      min={0}
      max={100}
      fault={faultText(faults, [name])}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <div className="stack">
      <section className="card stack" aria-label="Points">
        <h3>Points</h3>
        <StepGroup
          title="Role"
          part="role"
          steps={ROLE_STEPS}
          values={content.role}
          faults={faults}
          onChange={(role) => change({ role })}
        />
        <StepGroup
          title="Industry"
          part="industry"
          steps={INDUSTRY_STEPS}
          values={content.industry}
          faults={faults}
          onChange={(industry) => change({ industry })}
        />
        <StepGroup
          title="Intent"
          part="intent"
          steps={INTENT_STEPS}
          values={content.intent}
          faults={faults}
          onChange={(intent) => change({ intent })}
        />
        <fieldset className={styles.group}>
          <legend className="label">Fit</legend>
          <div className={styles.steps}>
            {single('completeness', 'Complete row')}
            {single('maxFit', 'Highest fit')}
          </div>
        </fieldset>
        <p className="hint">
          Role, industry, completeness and criteria add up to the fit, which is {content.maxFit} at most. Fit and intent
          are the score.
        </p>
      </section>
      <Criteria offerId={offerId} content={content} faults={faults} preview={preview} onChange={onChange} />
      <Rebalance content={content} onChange={onChange} />
      <section className="card stack" aria-label="Grades">
        <h3>Grades</h3>
        <StepGroup
          title="Begin at"
          part="grades"
          steps={GRADE_STEPS}
          min={1}
          values={content.grades}
          faults={faults}
          onChange={(grades) => change({ grades })}
        />
        <SuggestGrades
          scores={preview?.after.scores ?? []}
          grades={content.grades}
          onChange={(grades) => change({ grades })}
        />
      </section>
    </div>
  );
}
