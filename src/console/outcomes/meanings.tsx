import type { ReactNode } from 'react';
import type { OutcomeKind } from '../generated/operations/graphql.js';
import { Choice } from '../parts/choice.js';
import { counted } from '../parts/format.js';
import { OUTCOMES } from '../parts/words.js';
import { chooseMeaning, type OutcomeChoices } from './outcome-choices.js';
import styles from './outcomes.module.css';
import type { UnknownText } from './unknown-texts.js';

type MeaningsProps = {
  readonly texts: readonly UnknownText[];
  /** Whether each may occur in more rows than were counted. */
  readonly isCut: boolean;
  readonly choices: OutcomeChoices;
  readonly onChoices: (choices: OutcomeChoices) => void;
  /** The next step after an answer. */
  readonly children?: ReactNode;
};

const OPEN = 'open';
const NOTHING = 'nothing';

const MEANINGS = { [OPEN]: 'Choose …', ...OUTCOMES, [NOTHING]: 'Nothing yet' };

type Meaning = keyof typeof MEANINGS;

/** Asks for the meaning of texts that the service does not know; nothing where it knows all. */
export function Meanings({ texts, isCut, choices, onChoices, children }: MeaningsProps) {
  if (texts.length === 0) return null;
  return (
    <section className="card stack" aria-label="What texts mean">
      <h3>What do these texts mean?</h3>
      <div className={styles.meanings}>
        {texts.map(({ text, rows }) => (
          <Choice<Meaning>
            key={text}
            label={`${text} (${isCut ? 'at least ' : ''}${counted(rows, 'row')})`}
            names={MEANINGS}
            value={meaningOf(choices, text)}
            onChange={(meaning) => onChoices(chooseMeaning(choices, text, kindOf(meaning)))}
          />
        ))}
      </div>
      {children}
    </section>
  );
}

function meaningOf({ values }: OutcomeChoices, text: string): Meaning {
  const kind = values.get(text);
  return kind === undefined ? OPEN : (kind ?? NOTHING);
}

function kindOf(meaning: Meaning): OutcomeKind | null | undefined {
  if (meaning === OPEN) return undefined;
  return meaning === NOTHING ? null : meaning;
}
