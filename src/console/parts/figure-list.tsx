import styles from './figure-list.module.css';
import { whole } from './format.js';

type Figure = {
  readonly name: string;
  readonly count: number;
  /** Whether any count above zero is bad. */
  readonly isBad?: boolean;
};

/** A few counts side by side. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, count, isBad = false }) => (
        <div key={name} className={styles.figure} data-tone={isBad && count > 0 ? 'bad' : undefined}>
          <dt>{name}</dt>
          <dd>{whole(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
