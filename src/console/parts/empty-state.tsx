import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { ViewHeading } from './view-heading.js';

type EmptyStateProps = {
  readonly title: string;
  readonly text: string;
  /** Whether the view has no other content. */
  readonly isView?: boolean;
  readonly children?: ReactNode;
};

/** The content of an empty view, with advice. */
export function EmptyState({ title, text, isView = false, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {isView ? <ViewHeading level={1}>{title}</ViewHeading> : <h2>{title}</h2>}
      <p>{text}</p>
      <div className="row">{children}</div>
    </div>
  );
}
