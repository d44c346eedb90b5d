import type { Fault } from '../api/faults.js';
import type { PreviewFragment } from '../generated/operations/graphql.js';
import { inWords } from '../parts/in-words.js';
import { Criteria } from './criteria.js';
import { faultText } from './faults-at.js';
import { type EditedModel, factorsOf, type StepPoints } from './model-content.js';
import styles from './model-form.module.css';
import { Rebalance } from './rebalance-note.js';
import { StepGroup } from './step-group.js';
import { Stepper } from './stepper.js';
import { stepsOf } from './steps.js';
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

/** Labels of factors with a single number of points, where their names do not say enough. */
const SINGLES: Readonly<Record<string, string>> = { completeness: 'Complete row' };

/** The points for all data of a lead. */
export function ModelForm({ offerId, content, faults, preview, onChange }: ModelFormProps) {
  const change = (part: Partial<EditedModel>) => onChange({ ...content, ...part });
  const factors = factorsOf(content);
  const stepGroup = (part: string, points: StepPoints) => (
    <StepGroup
      key={part}
      title={inWords(part)}
      part={part}
      steps={stepsOf(part, points)}
      values={points}
      faults={faults}
      onChange={(changed) => change({ [part]: changed })}
    />
  );
  const single = (name: string, label: string, points: number) => (
    <Stepper
      key={name}
      label={label}
      value={points}
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
        {factors.map(([factor, points]) => typeof points === 'object' && stepGroup(factor, points))}
        {stepGroup('intent', content.intent)}
        <fieldset className={styles.group}>
          <legend className="label">Fit</legend>
          <div className={styles.steps}>
            {factors.map(
              ([factor, points]) =>
                typeof points === 'number' && single(factor, SINGLES[factor] ?? inWords(factor), points),
            )}
            {single('maxFit', 'Highest fit', content.maxFit)}
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
