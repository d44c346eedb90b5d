import {
  Menu,
  MenuButton,
  MenuButtonArrow,
  MenuGroup,
  MenuGroupLabel,
  MenuItem,
  MenuItemCheck,
  MenuItemCheckbox,
  MenuProvider,
} from '@ariakit/react';
import { useQuery } from 'urql';
import { forgetKey, isChangingKey } from './api/key.js';
import { useObservable } from './api/observable.js';
import styles from './frame.module.css';
import { WorkspaceDocument } from './generated/operations/graphql.js';
import { developerTools, showDeveloperTools } from './parts/developer-tools.js';
import { openKeySheet } from './parts/key-sheet.js';

const DEVELOPERS = 'developers';

/** Settings of the whole console: the workspace of the key, and tools for developers. */
export function FrameMenu() {
  const [{ data }] = useQuery({ query: WorkspaceDocument, variables: {} });
  const areShown = useObservable(developerTools);
  const workspace = data?.workspace?.name ?? null;
  const set = (values: { readonly [DEVELOPERS]: boolean }) => showDeveloperTools(values[DEVELOPERS]);
  return (
    <MenuProvider values={{ [DEVELOPERS]: areShown }} setValues={set}>
      <MenuButton className="button quiet small" aria-label={workspace ? `Workspace ${workspace}` : 'Settings'}>
        <span className={styles.workspace}>{workspace ?? 'Settings'}</span>
        <MenuButtonArrow />
      </MenuButton>
      <Menu className="menu" gutter={4}>
        {workspace !== null && <KeyItems workspace={workspace} />}
        <MenuItem className="menu-item" onClick={openKeySheet}>
          Keyboard shortcuts
        </MenuItem>
        <MenuItemCheckbox name={DEVELOPERS} className={`menu-item ${styles.check}`}>
          <MenuItemCheck />
          Developer tools
        </MenuItemCheckbox>
        {areShown && (
          <MenuItem className="menu-item" render={<a href="/graphql" />}>
            API
          </MenuItem>
        )}
      </Menu>
    </MenuProvider>
  );
}

function KeyItems({ workspace }: { readonly workspace: string }) {
  return (
    <MenuGroup>
      <MenuGroupLabel className="menu-label">Your API key opens the workspace “{workspace}”</MenuGroupLabel>
      <MenuItem className="menu-item" onClick={() => isChangingKey.set(true)}>
        Change the key…
      </MenuItem>
      <MenuItem className="menu-item" onClick={forgetKey}>
        Forget the key
      </MenuItem>
    </MenuGroup>
  );
}
