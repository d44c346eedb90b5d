import type { MoverFragment, PreviewFragment } from '../generated/operations/graphql.js';
import { counted } from '../parts/format.js';
import { crossingsInto, crossingsOutOf } from './crossings.js';
import styles from './preview.module.css';

const SHOWN = 5;

/** The leads that would rise to the best grade, and those that would lose it, by name. */
export function CrossingLeads({ crossings, movers }: Pick<PreviewFragment, 'crossings' | 'movers'>) {
  const rising = movers.filter(({ grade }) => grade === 'A');
  const falling = movers.filter(({ result }) => result.grade === 'A');
  return (
    <>
      <Leads title="rise to A" count={crossingsInto(crossings, 'A')} movers={rising} />
      <Leads title="lose their A" count={crossingsOutOf(crossings, 'A')} movers={falling} />
    </>
  );
}

type LeadsProps = { readonly title: string; readonly count: number; readonly movers: readonly MoverFragment[] };

function Leads({ title, count, movers }: LeadsProps) {
  if (count === 0) return null;
  return (
    <div>
      <p>
        <strong>{counted(count, 'lead')}</strong> {title}
      </p>
      <ul className={styles.movers}>
        {movers.slice(0, SHOWN).map(({ result, score }) => (
          <li key={result.id}>
            <span>{[result.lead.name ?? result.lead.role, result.lead.company].filter(Boolean).join(', ')}</span>
            <span className="nowrap">
              {result.score ?? '–'} → {score ?? 'not scored'}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
