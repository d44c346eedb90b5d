import type { ReactNode } from 'react';
import type { BusinessFunction } from '../../generated/operations/graphql.js';
import { FUNCTIONS } from '../../parts/function-names.js';
import type { LeadsByFunction } from './leads-by-function.js';
import styles from './reading.module.css';

type OtherFunctionsProps = {
  /** The functions that are listed above already. */
  readonly first: readonly BusinessFunction[];
  readonly chosen: readonly BusinessFunction[];
  readonly leads: LeadsByFunction | null;
  readonly tick: (name: BusinessFunction) => ReactNode;
  readonly onToggle: () => void;
};

const ALL = Object.keys(FUNCTIONS) as BusinessFunction[];

/** The functions that do not follow from the text, in a list to open. Those with the most leads come first. */
export function OtherFunctions({ first, chosen, leads, tick, onToggle }: OtherFunctionsProps) {
  const count = (name: BusinessFunction) => leads?.get(name) ?? 0;
  const others = ALL.filter((name) => !first.includes(name)).sort((one, other) => count(other) - count(one));
  const ticked = others.filter((name) => chosen.includes(name)).length;
  return (
    <details className={styles.others} onToggle={onToggle}>
      <summary>
        {first.length === 0 ? 'All' : 'The other'} {others.length}
        {ticked > 0 && `, ${ticked} ticked`}
      </summary>
      <ul className={styles.ticks}>{others.map(tick)}</ul>
    </details>
  );
}
