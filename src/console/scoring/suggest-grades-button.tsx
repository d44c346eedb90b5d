import type { EditedModel } from './model-content.js';
import { suggestGrades } from './suggest-grades.js';

type SuggestGradesProps = {
  /** The scores by the edited model. */
  readonly scores: readonly { readonly score: number; readonly count: number }[];
  readonly grades: EditedModel['grades'];
  readonly onChange: (grades: EditedModel['grades']) => void;
};

/** Sets the lower bounds of grades from the distribution of the scores. */
export function SuggestGrades({ scores, grades, onChange }: SuggestGradesProps) {
  const suggest = () => {
    const suggested = suggestGrades(scores);
    if (suggested) onChange({ ...grades, ...suggested });
  };
  return (
    <div className="row">
      <button type="button" className="button small" disabled={scores.length === 0} onClick={suggest}>
        Suggest grades
      </button>
      <p className="hint">So that about 10 % have an A, 20 % a B, 30 % a C and 40 % a D.</p>
    </div>
  );
}
