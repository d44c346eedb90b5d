import type { ReactNode } from 'react';
import type { ResultRowFragment } from '../../generated/operations/graphql.js';
import { mailAddress, pageAddress, phoneAddress } from '../../lead/addresses.js';
import { CallIcon, LinkedInIcon, MailIcon } from './icons.js';
import styles from './quick-actions.module.css';
import { RowCopyButton } from './row-copy-button.js';

type Lead = ResultRowFragment['lead'];

/** Ways to reach a lead from its row. They are not in the tab order: the arrow keys move to them. */
export function QuickActions({ lead: { phone, email, linkedinUrl } }: { readonly lead: Lead }) {
  const profile = pageAddress(linkedinUrl);
  const number = phone && phoneAddress(phone);
  return (
    <span className={styles.actions}>
      {phone && (
        <>
          {number && (
            <Action href={number} label={`Call ${phone}`}>
              <CallIcon />
            </Action>
          )}
          <RowCopyButton text={phone} label={`Copy ${phone}`} />
        </>
      )}
      {email && (
        <>
          <Action href={mailAddress(email)} label={`Write to ${email}`}>
            <MailIcon />
          </Action>
          <RowCopyButton text={email} label={`Copy ${email}`} />
        </>
      )}
      {profile && (
        <Action href={profile} label="Open the LinkedIn page" isElsewhere>
          <LinkedInIcon />
        </Action>
      )}
    </span>
  );
}

type ActionProps = {
  readonly href: string;
  readonly label: string;
  readonly isElsewhere?: true;
  readonly children: ReactNode;
};

function Action({ href, label, isElsewhere, children }: ActionProps) {
  return (
    <a
      className={styles.action}
      href={href}
      aria-label={label}
      title={label}
      tabIndex={-1}
      data-action=""
      {...(isElsewhere && { target: '_blank', rel: 'noreferrer' })}
    >
      {children}
    </a>
  );
}

type TextActionProps = {
  readonly href: string | null;
  readonly text: string | null;
  readonly isElsewhere?: true;
};

/** A text in a row with a link and a button to copy it; nothing where the lead has none. */
export function TextAction({ href, text, isElsewhere }: TextActionProps) {
  if (!href || !text) return null;
  return (
    <span className={styles.actions}>
      <a
        className={styles.text}
        href={href}
        tabIndex={-1}
        data-action=""
        {...(isElsewhere && { target: '_blank', rel: 'noreferrer' })}
      >
        {text}
      </a>
      <RowCopyButton text={text} label={`Copy ${text}`} />
    </span>
  );
}
