import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

/** What a view shows that has nothing to show, and what to do about it. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className="row">{children}</div>
    </div>
  );
}
