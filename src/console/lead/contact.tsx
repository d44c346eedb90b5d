import type { Lead } from './lead.js';
import { leadName } from './lead-name.js';

/** Who a lead is, and how to reach them. */
export function Contact({ lead }: { readonly lead: Lead }) {
  const { role, company, email, phone, linkedinUrl } = lead;
  const profile = linkedinUrl && webAddress(linkedinUrl);
  return (
    <div>
      <h2>{leadName(lead)}</h2>
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
