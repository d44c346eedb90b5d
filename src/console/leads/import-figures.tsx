import { whole } from '../parts/format.js';
import styles from './import-figures.module.css';

type ImportFiguresProps = {
  readonly created: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly rejected: number;
};

/** What becomes of a file's rows. */
export function ImportFigures({ created, updated, duplicates, rejected }: ImportFiguresProps) {
  const figures = [
    ['New leads', created],
    ['Known, changed', updated],
    ['Nothing new', duplicates],
    ['Cannot be read', rejected],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, count]) => (
        <div
          key={name}
          className={styles.figure}
          data-tone={count === rejected && count > 0 && name === 'Cannot be read' ? 'bad' : undefined}
        >
          <dt>{name}</dt>
          <dd>{whole(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
