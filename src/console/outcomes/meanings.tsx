import type { OutcomeKind } from '../generated/operations/graphql.js';
import { Choice } from '../parts/choice.js';
import { counted } from '../parts/format.js';
import { OUTCOMES } from '../parts/words.js';
import { chooseMeaning, type OutcomeChoices } from './outcome-choices.js';
import styles from './outcomes.module.css';
import { type UnknownText, unknownTexts } from './unknown-texts.js';
import type { UploadedBatch } from './use-outcome-upload.js';

type MeaningsProps = {
  readonly rejections: UploadedBatch['rejections'];
  readonly choices: OutcomeChoices;
  readonly onChoices: (choices: OutcomeChoices) => void;
  readonly onAgain: () => void;
};

const OPEN = 'open';
const NOTHING = 'nothing';

const MEANINGS = { [OPEN]: 'Choose …', ...OUTCOMES, [NOTHING]: 'Nothing yet' };

type Meaning = keyof typeof MEANINGS;

/** Asks what the texts mean that the service does not know; nothing where it knows all. */
export function Meanings({ rejections, choices, onChoices, onAgain }: MeaningsProps) {
  const texts = unknownTexts(rejections.nodes);
  if (texts.length === 0) return null;
  const isAnySaid = texts.some(({ text }) => choices.values.has(text));
  return (
    <section className="card stack" aria-label="What texts mean">
      <h3>What do these texts mean?</h3>
      <div className={styles.meanings}>
        {texts.map(({ text, rows }) => (
          <Choice<Meaning>
            key={text}
            label={labelOf({ text, rows }, rejections)}
            names={MEANINGS}
            value={meaningOf(choices, text)}
            onChange={(meaning) => onChoices(chooseMeaning(choices, text, kindOf(meaning)))}
          />
        ))}
      </div>
      <div className="row">
        <button type="button" className="button primary" disabled={!isAnySaid} onClick={onAgain}>
          Record the file again
        </button>
        <span className="hint">In place of what it recorded just now.</span>
      </div>
    </section>
  );
}

function labelOf({ text, rows }: UnknownText, { nodes, totalCount }: UploadedBatch['rejections']): string {
  return `${text} (${nodes.length < totalCount ? 'at least ' : ''}${counted(rows, 'row')})`;
}

function meaningOf({ values }: OutcomeChoices, text: string): Meaning {
  const kind = values.get(text);
  return kind === undefined ? OPEN : (kind ?? NOTHING);
}

function kindOf(meaning: Meaning): OutcomeKind | null | undefined {
  if (meaning === OPEN) return undefined;
  return meaning === NOTHING ? null : meaning;
}
