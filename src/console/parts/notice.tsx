import type { ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeProps = {
  readonly tone?: 'plain' | 'fair' | 'bad';
  readonly title?: string;
  readonly children?: ReactNode;
};

/** A message about what happened or what to do. A screen reader announces tone `bad` at once. */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'} tabIndex={-1}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  );
}
