import { useId } from 'react';
import type { IndustryFragment } from '../../generated/operations/graphql.js';
import { LABELS } from '../offer-labels.js';
import styles from './reading.module.css';

type ReadIndustriesProps = {
  readonly list: 'industries' | 'adjacentIndustries';
  readonly industries: readonly IndustryFragment[];
};

/** The industries of one kind that were read from an offer, with their source words. */
export function ReadIndustries({ list, industries }: ReadIndustriesProps) {
  const id = useId();
  return (
    <div className={styles.part}>
      <h3 id={id}>{LABELS[list].label}</h3>
      {industries.length === 0 && <p className="soft">None was read.</p>}
      <ul className={styles.industries} aria-labelledby={id}>
        {byWords(industries).map(([words, names]) => (
          <li key={words} className={styles.read}>
            {names.map((name) => (
              <span key={name} className={styles.chip}>
                {name}
              </span>
            ))}
            <span className="soft small">from “{words}”</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Groups industries by their source words, in the order of the words. */
function byWords(industries: readonly IndustryFragment[]): [words: string, names: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { name, from } of industries) groups.set(from, [...(groups.get(from) ?? []), name]);
  return [...groups];
}
