import type { ContactWay } from './addresses.js';
import { CopyButton } from './copy-button.js';
import styles from './lead-panel.module.css';

/** One way to reach a lead: to call, write to or open, and to copy. */
export function ContactLine({ address: { name, text, href, action } }: { readonly address: ContactWay }) {
  return (
    <li className={styles.address}>
      <span className={styles.addressText}>
        <span className="soft small">{name}</span> <span>{text.replace(/^https?:\/\/(?:www\.)?/i, '')}</span>
      </span>
      <span className={styles.addressActions}>
        {href !== null && (
          <a
            className="button small"
            href={href}
            aria-label={`${action} ${text}`}
            {...(action === 'Open' && { target: '_blank', rel: 'noreferrer' })}
          >
            {action}
          </a>
        )}
        <CopyButton name={name} text={text} />
      </span>
    </li>
  );
}
