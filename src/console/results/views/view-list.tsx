import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useState } from 'react';
import { type ListState, NO_FILTER, readListState } from '../address/list-state.js';
import { NameForm } from './name-form.js';
import { type SavedView, viewParameters, withNewName } from './saved-views.js';
import styles from './view-list.module.css';

type ViewListProps = {
  readonly views: readonly SavedView[];
  readonly onViews: (views: readonly SavedView[]) => void;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
};

/** The saved views. */
export function ViewList({ views, onViews, state, onChange }: ViewListProps) {
  const own = viewParameters(state);
  return (
    <section className={styles.views} aria-label="Saved views">
      <ul>
        <li>
          <button
            type="button"
            className={styles.view}
            aria-pressed={own === ''}
            onClick={() => onChange({ ...NO_FILTER, order: 'SCORE_DESC' })}
          >
            All leads
          </button>
        </li>
        {views.map((view) => (
          <ViewItem
            key={view.name}
            view={view}
            isShown={view.parameters === own}
            onOpen={() => onChange({ ...readListState(new URLSearchParams(view.parameters)), view: view.name })}
            onRename={(name) => onViews(withNewName(views, view.name, name))}
            onDelete={() => onViews(views.filter((other) => other !== view))}
          />
        ))}
      </ul>
    </section>
  );
}

type ViewItemProps = {
  readonly view: SavedView;
  readonly isShown: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
};

function ViewItem({ view: { name }, isShown, onOpen, onRename, onDelete }: ViewItemProps) {
  const [isNaming, setNaming] = useState(false);
  const rename = (newName: string) => {
    setNaming(false);
    onRename(newName);
  };
  if (isNaming) {
    return (
      <li>
        <NameForm label={`Another name for ${name}`} name={name} onName={rename} onCancel={() => setNaming(false)} />
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <button type="button" className={styles.view} aria-pressed={isShown} onClick={onOpen}>
        {name}
      </button>
      <MenuProvider>
        <MenuButton className={styles.more} aria-label={`More for ${name}`}>
          …
        </MenuButton>
        <Menu className="menu" gutter={4}>
          <MenuItem className="menu-item" onClick={() => setNaming(true)}>
            Rename
          </MenuItem>
          <MenuItem className="menu-item" onClick={onDelete}>
            Delete
          </MenuItem>
        </Menu>
      </MenuProvider>
    </li>
  );
}
