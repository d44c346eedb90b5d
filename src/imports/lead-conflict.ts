import { KEY_COLUMNS, type KeyColumn, type KeyedLead, type KeyedText } from '../domain/keyed-lead.js';
import type { UserError } from '../domain/user-error.js';
import { isRoleMailbox } from './keys/role-mailbox.js';
import { isSomebodyElse, leadKeyOf } from './keys/same-person.js';
import { shorten } from './shown-text.js';

const INPUT = 'input';

/** The ways in which an upload would take two leads for one, and the field that causes it. */
const SHARED: Readonly<Record<KeyColumn, { readonly what: string; readonly field: readonly string[] }>> = {
  externalId: { what: 'has this id', field: [INPUT, 'externalId'] },
  emailKey: { what: 'has this e-mail address', field: [INPUT, 'email'] },
  urlKey: { what: 'has this LinkedIn profile', field: [INPUT, 'linkedinUrl'] },
  fingerprint: { what: 'says exactly the same', field: [INPUT] },
};

/** Returns why a corrected lead would duplicate another one; null where it would not. `before` is the lead before it. */
export function leadConflict(before: KeyedText, lead: KeyedText, others: readonly KeyedLead[]): UserError | null {
  if (isKnownByTheSame(before, lead)) return null;
  for (const key of KEY_COLUMNS) {
    const value = leadKeyOf(lead, key);
    const isOther = mayBeShared(before, lead, key) ? isSomebodyElse(lead, key) : () => false;
    const other = value === null ? undefined : others.find((one) => one[key] === value && !isOther(one));
    if (!other) continue;
    const { what, field } = SHARED[key];
    const message = `Another lead of the offer ${what}: ${calledBy(other)}. Correct that one instead, or delete one of the two.`;
    return { code: 'LEAD_EXISTS', message, field };
  }
  return null;
}

/** Whether people of different names may share a key: at a mailbox such as info@, and where they shared it before. */
function mayBeShared(before: KeyedText, lead: KeyedText, key: KeyColumn): boolean {
  if (key === 'fingerprint' || before[key] === lead[key]) return true;
  return key === 'emailKey' && lead.emailKey !== null && isRoleMailbox(lead.emailKey);
}

/** Whether a correction keeps the values that identify a lead. */
function isKnownByTheSame(before: KeyedText, lead: KeyedText): boolean {
  return KEY_COLUMNS.every((key) => before[key] === lead[key]) && before.name === lead.name;
}

function calledBy({ name, role, company, email }: KeyedLead): string {
  return shorten([name, role, company].filter(Boolean).join(', ') || (email ?? 'one without a name'));
}
