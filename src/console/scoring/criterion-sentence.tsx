import { counted } from '../parts/format.js';
import styles from './criterion.module.css';
import { conditionWords, effectWords, sourceName } from './criterion-words.js';
import type { EditedCriterion } from './model-content.js';

type CriterionSentenceProps = {
  readonly criterion: EditedCriterion;
  /** The number of leads in each case; null before that is known. */
  readonly matches: readonly number[] | null;
};

/** A criterion in words, one line per case. */
export function CriterionSentence({ criterion, matches }: CriterionSentenceProps) {
  return (
    <ol className={styles.sentences}>
      {criterion.cases.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a case is identified by its position
        <li key={place}>
          <span>
            {place === 0 ? 'If ' : 'else if '}
            <strong>{place === 0 ? sourceName(criterion) : 'it'}</strong> {conditionWords(one)}:{' '}
            <strong className={styles.effect} data-tone={one.disqualifies || one.points < 0 ? 'bad' : 'good'}>
              {effectWords(one)}
            </strong>
          </span>
          {matches?.[place] !== undefined && (
            <span className="soft small nowrap">{counted(matches[place], 'lead')}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
