import { FigureList } from '../parts/figure-list.js';

type ImportFiguresProps = {
  readonly created: number;
  readonly updated: number;
  readonly duplicates: number;
  readonly rejected: number;
};

/** What becomes of a file's rows. */
export function ImportFigures({ created, updated, duplicates, rejected }: ImportFiguresProps) {
  return (
    <FigureList
      figures={[
        { name: 'New leads', count: created },
        { name: 'Known, changed', count: updated },
        { name: 'Nothing new', count: duplicates },
        { name: 'Cannot be read', count: rejected, isBad: true },
      ]}
    />
  );
}
