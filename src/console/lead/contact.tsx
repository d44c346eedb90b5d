import { addressesOf } from './addresses.js';
import { ContactLine } from './contact-line.js';
import type { Lead } from './lead.js';
import { leadName } from './lead-name.js';
import styles from './lead-panel.module.css';
import { useAskedFocus } from './panel-focus.js';

/** Who a lead is, and how to reach them: the phone first. */
export function Contact({ lead }: { readonly lead: Lead }) {
  const headingId = useAskedFocus(lead.id, 'heading');
  const lines = addressesOf(lead);
  return (
    <div className={styles.contact}>
      <div>
        <h2 id={headingId} tabIndex={-1} className={styles.name}>
          {leadName(lead)}
        </h2>
        <p className="soft">{[lead.role, lead.company].filter(Boolean).join(' · ')}</p>
      </div>
      {lines.length === 0 ? (
        <p className="soft small">No phone number, e-mail address or LinkedIn profile is known.</p>
      ) : (
        <ul className={styles.addresses} aria-label="How to reach them">
          {lines.map((line) => (
            <ContactLine key={line.name} address={line} />
          ))}
        </ul>
      )}
    </div>
  );
}
