import type { ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeProps = {
  readonly tone?: 'plain' | 'fair' | 'bad';
  readonly title?: string;
  readonly children?: ReactNode;
};

/** A word on what happened or is to be done. One of tone `bad` is read out at once. */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  );
}
