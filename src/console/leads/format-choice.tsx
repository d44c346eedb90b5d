import type { TextEncoding } from '../generated/operations/graphql.js';
import { Choice } from '../parts/choice.js';
import { ENCODINGS } from '../parts/words.js';
import type { FileChoices } from './file-choices.js';
import styles from './format-choice.module.css';
import type { LeadsPreview, PreviewColumn } from './use-preview.js';

type Format = Omit<FileChoices, 'columns'>;

type FormatChoiceProps = {
  /** The detected format; undefined where the file was not read. */
  readonly format: LeadsPreview['format'] | undefined;
  readonly columns: readonly PreviewColumn[];
  readonly choices: Format;
  readonly onChoose: (format: Format) => void;
};

const AS_FOUND = 'as found';

/** The rows among which the service looks for the header. */
const ROWS = Object.fromEntries(Array.from({ length: 20 }, (_, place) => [`row ${place + 1}`, `Row ${place + 1}`]));

/** The encoding of a file and its header row, which a person can change. */
export function FormatChoice({ format, columns, choices: { encoding, headerRow }, onChoose }: FormatChoiceProps) {
  const found = {
    encoding: format && encoding === null ? `: ${ENCODINGS[format.encoding]}` : '',
    headerRow: format && headerRow === null ? `: row ${format.headerRow}` : '',
  };
  const samples = telltaleSamples(columns);
  return (
    <section className={styles.choices} aria-label="How the file is read">
      <div className="stack">
        <Choice<TextEncoding | typeof AS_FOUND>
          label="Encoding"
          names={{ [AS_FOUND]: `As found${found.encoding}`, ...ENCODINGS }}
          value={encoding ?? AS_FOUND}
          onChange={(chosen) => onChoose({ encoding: chosen === AS_FOUND ? null : chosen, headerRow })}
        />
        {samples.length > 0 && <p className="soft small">Reads as {samples.join(' · ')}</p>}
      </div>
      <Choice<string>
        label="Header"
        names={{ [AS_FOUND]: `As found${found.headerRow}`, ...ROWS }}
        value={headerRow === null ? AS_FOUND : `row ${headerRow}`}
        onChange={(chosen) => onChoose({ encoding, headerRow: rowOf(chosen) })}
      />
    </section>
  );
}

function rowOf(chosen: string): number | null {
  return chosen === AS_FOUND ? null : Number(chosen.replace('row ', ''));
}

const BEYOND_ASCII = /[^ -~]/;
const SHOWN = 2;

/** Returns two texts whose letters show whether the encoding is right. */
function telltaleSamples(columns: readonly PreviewColumn[]): string[] {
  const texts = columns.flatMap(({ header, samples }) => [...samples, header]);
  return [...new Set(texts)].filter((text) => BEYOND_ASCII.test(text)).slice(0, SHOWN);
}
