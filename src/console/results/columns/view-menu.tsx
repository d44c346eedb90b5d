import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupLabel,
  MenuItem,
  MenuItemCheck,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuProvider,
} from '@ariakit/react';
import { useState } from 'react';
import { useLeadColumns } from '../../scoring/use-lead-columns.js';
import { type ColumnId, FIXED_COLUMNS, KNOWN_COLUMNS, USUAL_COLUMNS } from './list-columns.js';
import type { ListSettings } from './list-settings.js';
import styles from './view-menu.module.css';

type ViewMenuProps = {
  readonly offerId: string;
  readonly settings: ListSettings;
  readonly onChange: (change: Partial<ListSettings>) => void;
};

/** The menu for the columns and the row height of a call list. Loads the uploaded columns when it is opened. */
export function ViewMenu({ offerId, settings: { columns, density }, onChange }: ViewMenuProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <MenuProvider
      open={isOpen}
      setOpen={setOpen}
      values={{ columns: [...columns], density }}
      setValues={(values) =>
        onChange({
          columns: values.columns as readonly ColumnId[],
          density: values.density === 'roomy' ? 'roomy' : 'compact',
        })
      }
    >
      <MenuButton className="button small">View</MenuButton>
      <Menu className="menu" gutter={4}>
        <MenuGroup>
          <MenuGroupLabel className="menu-label">Rows</MenuGroupLabel>
          <Row value="compact" name="Compact" />
          <Row value="roomy" name="Roomy" />
        </MenuGroup>
        <MenuGroup>
          <MenuGroupLabel className="menu-label">Columns</MenuGroupLabel>
          {CHOICES.map(([id, name]) => (
            <Column key={id} value={id} name={name} />
          ))}
        </MenuGroup>
        {isOpen && <ExtraColumns offerId={offerId} />}
        <MenuItem className="menu-item" onClick={() => onChange({ columns: USUAL_COLUMNS, density: 'compact' })}>
          As at first
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}

const NAMES: Readonly<Partial<Record<ColumnId, string>>> = {
  rank: 'Rank',
  factors: 'Points by factor',
  contact: 'Call, write, LinkedIn',
};

const CHOICES = Object.entries(KNOWN_COLUMNS)
  .map(([id, { name }]) => [id as ColumnId, NAMES[id as ColumnId] ?? name] as const)
  .filter(([id]) => !FIXED_COLUMNS.includes(id));

/** The uploaded columns that map to no field. */
function ExtraColumns({ offerId }: { readonly offerId: string }) {
  const headers = useLeadColumns(offerId)?.flatMap(({ column }) => column ?? []) ?? [];
  if (headers.length === 0) return null;
  return (
    <MenuGroup>
      <MenuGroupLabel className="menu-label">Extra columns of your uploads</MenuGroupLabel>
      {headers.map((header) => (
        <Column key={header} value={`extra:${header}`} name={header} />
      ))}
    </MenuGroup>
  );
}

function Column({ value, name }: { readonly value: ColumnId; readonly name: string }) {
  return (
    <MenuItemCheckbox name="columns" value={value} className={`menu-item ${styles.item}`}>
      <MenuItemCheck />
      {name}
    </MenuItemCheckbox>
  );
}

function Row({ value, name }: { readonly value: ListSettings['density']; readonly name: string }) {
  return (
    <MenuItemRadio name="density" value={value} className={`menu-item ${styles.item}`}>
      <MenuItemCheck />
      {name}
    </MenuItemRadio>
  );
}
