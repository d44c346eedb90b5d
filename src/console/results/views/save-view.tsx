import { useState } from 'react';
import type { ListState } from '../address/list-state.js';
import { NameForm } from './name-form.js';
import { type SavedView, viewParameters, withView } from './saved-views.js';

type SaveViewProps = {
  readonly views: readonly SavedView[];
  readonly onViews: (views: readonly SavedView[]) => void;
  readonly state: ListState;
  readonly onChange: (change: Partial<ListState>) => void;
};

/** Saves the filters and the order of the list under a name, which a link may propose. Nothing where they are saved already. */
export function SaveView({ views, onViews, state, onChange }: SaveViewProps) {
  const [isNaming, setNaming] = useState(false);
  const parameters = viewParameters(state);
  if (parameters === '' || views.some((view) => view.parameters === parameters)) return null;
  const save = (name: string) => {
    onViews(withView(views, { name, parameters }));
    setNaming(false);
    onChange({ view: name });
  };
  if (isNaming) return <NameForm label="Name of this view" name="" onName={save} onCancel={() => setNaming(false)} />;
  const { view } = state;
  return (
    <button type="button" className="button small" onClick={() => (view === null ? setNaming(true) : save(view))}>
      {view === null ? 'Save this view' : `Save the view “${view}”`}
    </button>
  );
}
