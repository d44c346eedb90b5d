import type { ReactNode } from 'react';
import type { ResultRowFragment } from '../generated/operations/graphql.js';
import { IntentBadge } from '../lead/intent-badge.js';
import { leadName } from '../lead/lead-name.js';
import { OutcomeBadge } from '../outcomes/outcome-badge.js';
import { GradeChip } from '../parts/grade-chip.js';
import { CONFIDENCES, INDUSTRIES, ROLES } from '../parts/words.js';
import styles from './call-list.module.css';
import { PersonMark } from './person-mark.js';

export type Column = {
  readonly name: string;
  readonly className?: string | undefined;
  /** In how narrow a list it is left out; in none without it. */
  readonly hides?: string | undefined;
  readonly cell: (result: ResultRowFragment) => ReactNode;
};

/** What a row of a call list says. */
export const COLUMNS: readonly Column[] = [
  { name: 'Score', className: styles.score, cell: (result) => <Score result={result} /> },
  { name: 'Lead', className: styles.person, cell: (result) => <Person result={result} /> },
  { name: 'Intent', className: styles.intent, cell: (result) => <Intent result={result} /> },
  { name: 'Role', hides: styles.wide, cell: ({ rule }) => ROLES[rule.role.relevance] },
  { name: 'Industry', hides: styles.wide, cell: ({ rule }) => INDUSTRIES[rule.industry.match] },
  { name: 'Why', className: styles.reason, hides: styles.middle, cell: reason },
];

function Score({ result: { score, grade } }: { readonly result: ResultRowFragment }) {
  return (
    <>
      {score ?? '–'} {grade && <GradeChip grade={grade} />}
    </>
  );
}

function Person({ result: { lead } }: { readonly result: ResultRowFragment }) {
  const [last] = lead.outcomes;
  return (
    <>
      <span className={styles.name}>
        {leadName(lead)} {last && <OutcomeBadge kind={last.kind} />}
      </span>
      <span className="soft small">{[lead.role, lead.company].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Intent({ result }: { readonly result: ResultRowFragment }) {
  return (
    <>
      <IntentBadge result={result} />
      {result.override ? (
        <PersonMark />
      ) : (
        result.ai && <span className="soft small">{CONFIDENCES[result.ai.confidence]}</span>
      )}
    </>
  );
}

function reason({ reasoning, disqualification, stale, override }: ResultRowFragment): string {
  const why = override?.note ?? disqualification?.explanation ?? reasoning;
  return `${stale ? 'Out of date. ' : ''}${why ?? 'The AI could not judge this lead; the next run takes it again.'}`;
}
