import type { Lead } from './lead.js';

/** Who a lead is, and how to reach them. */
export function Contact({ lead: { name, role, company, email, phone, linkedinUrl } }: { readonly lead: Lead }) {
  const profile = linkedinUrl && webAddress(linkedinUrl);
  return (
    <div>
      <h2>{name ?? role ?? company}</h2>
      <p className="soft">{[role, company].filter(Boolean).join(' · ')}</p>
      <p className="row small">
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
        {profile && (
          <a href={profile} target="_blank" rel="noreferrer">
            LinkedIn
          </a>
        )}
      </p>
    </div>
  );
}

/** The address that a text from a file is; null for anything that a browser should not follow. */
function webAddress(text: string): string | null {
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
