import type { BusinessFunction } from '../../generated/operations/graphql.js';
import { counted } from '../../parts/format.js';
import { FUNCTIONS } from '../../parts/function-names.js';
import styles from './reading.module.css';

type FunctionTickProps = {
  readonly name: BusinessFunction;
  readonly isTicked: boolean;
  /** The words of the offer that imply it; null where none does. */
  readonly words: string | null;
  /** The number of leads in it; null where there are no leads. */
  readonly leads: number | null;
  readonly onToggle: (name: BusinessFunction) => void;
};

/** One function that can be ticked. */
export function FunctionTick({ name, isTicked, words, leads, onToggle }: FunctionTickProps) {
  return (
    <li>
      <label className={styles.tick}>
        <input type="checkbox" checked={isTicked} onChange={() => onToggle(name)} />
        <span>
          {FUNCTIONS[name]} {words !== null && <span className={`soft small ${styles.words}`}>from “{words}”</span>}
        </span>
        {leads !== null && <span className={`soft small ${styles.leads}`}>{counted(leads, 'lead')}</span>}
      </label>
    </li>
  );
}
