import type { LeadField } from '../generated/operations/graphql.js';
import { FIELDS } from '../parts/words.js';
import type { Lead } from './lead.js';
import styles from './lead-panel.module.css';
import { markQuotes } from './mark-quotes.js';

type Evidence = { readonly field: LeadField; readonly quote: string };

/** A lead's own words; those that decided the score are marked. */
export function OwnWords({ lead, evidence }: { readonly lead: Lead; readonly evidence: readonly Evidence[] }) {
  const fields: readonly (readonly [LeadField, string | null])[] = [
    ['ROLE', lead.role],
    ['COMPANY', lead.company],
    ['INDUSTRY', lead.industry],
    ['LOCATION', lead.location],
    ['LINKEDIN_BIO', lead.linkedinBio],
  ];
  return (
    <section className="stack" aria-label="In their own words">
      <h3>In their own words</h3>
      <dl className={styles.text}>
        {fields.map(
          ([field, text]) =>
            text !== null && (
              <Entry key={field} name={FIELDS[field]}>
                {markQuotes(text, quotesOf(evidence, field)).map(({ text, start, isQuoted }) =>
                  isQuoted ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
                )}
              </Entry>
            ),
        )}
        {lead.extra.map(({ header, value }) => (
          <Entry key={header} name={header}>
            {value}
          </Entry>
        ))}
      </dl>
    </section>
  );
}

function quotesOf(evidence: readonly Evidence[], field: LeadField): string[] {
  return evidence.filter((entry) => entry.field === field).map(({ quote }) => quote);
}

function Entry({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
