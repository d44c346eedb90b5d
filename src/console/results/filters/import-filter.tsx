import { Choice } from '../../parts/choice.js';

export type NamedImport = { readonly id: string; readonly name: string };

type ImportFilterProps = {
  /** The imports to choose from, newest first. */
  readonly imports: readonly NamedImport[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

const ALL = 'all';
const SEVERAL = 'several';

/** Filters a list by the import that created or changed the leads. */
export function ImportFilter({ imports, chosen, onChange }: ImportFilterProps) {
  const [only, ...others] = chosen;
  const names = {
    [ALL]: 'All imports',
    ...(others.length > 0 && { [SEVERAL]: `${chosen.length} imports` }),
    ...Object.fromEntries(imports.map(({ id, name }) => [id, name])),
  };
  return (
    <Choice
      label="Import"
      names={names}
      value={others.length > 0 ? SEVERAL : (only ?? ALL)}
      onChange={(id) => id !== SEVERAL && onChange(id === ALL ? [] : [id])}
    />
  );
}
