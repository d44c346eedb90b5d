import styles from '../table/call-list.module.css';

/** A hand next to an intent that a person set. */
export function PersonMark() {
  return (
    <svg className={styles.hand} viewBox="0 0 16 16" role="img" aria-label="Set by a person">
      <title>Set by a person</title>
      <path d="M5 8.5V3.6M7.4 7.5V2M9.8 7.5V2.4M12.2 8.5V4.2" />
      <path d="M5 10.2 3.2 8.3M5 8.5v1.7c0 2.4 1.4 4.3 3.7 4.3s3.5-1.9 3.5-4.3V7" />
    </svg>
  );
}
