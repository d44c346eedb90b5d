import type { PreviewFragment } from '../generated/operations/graphql.js';
import { Loading } from '../parts/asked.js';
import { counted, whole } from '../parts/format.js';
import { CrossingLeads } from './crossing-leads.js';
import { GradeTable } from './grade-table.js';
import { OutcomeComparison } from './outcome-comparison.js';
import styles from './preview.module.css';
import { SpreadChart } from './spread-chart.js';

type PreviewPanelProps = {
  readonly preview: PreviewFragment | null;
  /** Whether it is of an earlier content. */
  readonly isOld: boolean;
  /** Whether it stays so until somebody corrects a fault. */
  readonly isStuck: boolean;
};

const TOP = 50;

/** The effect of the edited model on the results. */
export function PreviewPanel({ preview, isOld, isStuck }: PreviewPanelProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling content must be reachable by keyboard
    <aside className={`card ${styles.panel}`} aria-label="Preview" data-old={isOld && !isStuck} tabIndex={0}>
      <h3>What would change</h3>
      {isStuck && <p className="hint">Without your last changes, which are not saved.</p>}
      {preview ? <Figures preview={preview} /> : <Loading />}
    </aside>
  );
}

function Figures({ preview }: { readonly preview: PreviewFragment }) {
  const { leads, outOf, withoutVerdict, raised, lowered, before, after, kept, notes, performance } = preview;
  if (leads === 0) {
    return <p className="soft">No lead has a score yet. Score your leads, and each change here shows what it does.</p>;
  }
  const top = Math.min(TOP, leads);
  return (
    <>
      <p className={styles.kept} role="status">
        <strong>
          {kept} of your first {top} stay
        </strong>
        <span className="soft">
          {whole(raised)} rise, {whole(lowered)} fall
        </span>
      </p>
      <SpreadChart before={before} after={after} />
      <GradeTable before={before} after={after} />
      {performance && <OutcomeComparison comparison={performance} />}
      <CrossingLeads crossings={preview.crossings} movers={preview.movers} />
      {notes
        .filter(({ label }) => label === null)
        .map(({ code, message }) => (
          <p key={`${code} ${message}`} className={styles.note}>
            {message}
          </p>
        ))}
      <p className="hint">
        {leads < outOf
          ? `A sample of ${whole(leads)} of ${counted(outOf, 'lead')}.`
          : `${counted(leads, 'lead')} compared.`}
        {withoutVerdict > 0 && ` ${whole(withoutVerdict)} without a verdict are left out.`} The AI is not asked, and
        nothing changes before you publish.
      </p>
    </>
  );
}
