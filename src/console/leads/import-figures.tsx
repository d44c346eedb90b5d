import { FigureList } from '../parts/figure-list.js';
import { counted, whole } from '../parts/format.js';
import { rowsText } from './rows-text.js';

type ImportFiguresProps = {
  readonly rowsRead: number;
  readonly blankRows: number | null;
  readonly created: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly rejected: number;
};

/** The results for a file's rows, also for screen readers. */
export function ImportFigures({ rowsRead, blankRows, created, updated, duplicates, rejected }: ImportFiguresProps) {
  const rows = rowsText({ rowsRead, blankRows });
  return (
    <div className="stack">
      <FigureList
        figures={[
          { name: 'New leads', count: created },
          { name: 'Updated', count: updated },
          { name: 'Duplicates', count: duplicates },
          { name: 'Rejected', count: rejected, isBad: true },
        ]}
      />
      {rows && <p className="soft">{rows}</p>}
      <p className="visually-hidden" role="status">
        {counted(created, 'new lead')}, {whole(updated)} updated, {counted(duplicates, 'duplicate')}, {whole(rejected)}{' '}
        rejected.
      </p>
    </div>
  );
}
