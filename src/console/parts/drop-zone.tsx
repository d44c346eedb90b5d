import { type DragEvent, useState } from 'react';
import styles from './drop-zone.module.css';

type DropZoneProps = {
  readonly title: string;
  /** The expected content of the file. */
  readonly hint: string;
  /** Takes only one line, where other content is more important. */
  readonly isSmall?: boolean;
  readonly onFile: (file: File) => void;
};

/** Accepts a file by drop or by choice. */
export function DropZone({ title, hint, isSmall = false, onFile }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button within does the same
    <div
      className={styles.zone}
      data-over={isOver}
      data-small={isSmall}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3>{title}</h3>
      <label className="button primary">
        Choose a file
        <input
          className="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
          }}
        />
      </label>
      {!isSmall && <p className="soft">{hint}</p>}
    </div>
  );
}
