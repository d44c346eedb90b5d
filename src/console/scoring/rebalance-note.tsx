import { useState } from 'react';
import { Notice } from '../parts/notice.js';
import { modelChanges } from './model-changes.js';
import type { EditedModel } from './model-content.js';
import { isSameContent } from './model-content.js';
import { bestFit, rebalance } from './rebalance.js';

type RebalanceProps = { readonly content: EditedModel; readonly onChange: (content: EditedModel) => void };

type Done = { readonly before: EditedModel; readonly after: EditedModel };

/** Warns that the points add up to more than the highest fit, scales them down by a click, and can undo that. */
export function Rebalance({ content, onChange }: RebalanceProps) {
  const [done, setDone] = useState<Done | null>(null);
  const balanced = rebalance(content);
  if (balanced) {
    const press = () => {
      setDone({ before: content, after: balanced });
      onChange(balanced);
    };
    return (
      <Notice
        tone="fair"
        title={`The best lead would get ${bestFit(content)} points, and the fit is ${content.maxFit} at most`}
      >
        <p>Leads that are cut off at {content.maxFit} can no longer be told apart.</p>
        <button type="button" className="button small" onClick={press}>
          Rebalance
        </button>
      </Notice>
    );
  }
  if (!done || !isSameContent(done.after, content)) return null;
  const undo = () => {
    onChange(done.before);
    setDone(null);
  };
  return (
    <Notice title={`Rebalanced: the best lead gets exactly ${content.maxFit} points`}>
      <ul>
        {modelChanges(done.before, done.after).map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <button type="button" className="button small" onClick={undo}>
        Take it back
      </button>
    </Notice>
  );
}
