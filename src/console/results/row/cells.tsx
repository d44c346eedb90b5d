import type { ReactNode } from 'react';
import type { ResultRowFragment } from '../../generated/operations/graphql.js';
import { mailAddress, pageAddress, phoneAddress } from '../../lead/addresses.js';
import { IntentBadge } from '../../lead/intent-badge.js';
import { leadName } from '../../lead/lead-name.js';
import { OutcomeBadge } from '../../outcomes/outcome-badge.js';
import { capitalised, whole } from '../../parts/format.js';
import { GradeChip } from '../../parts/grade-chip.js';
import { CONFIDENCES } from '../../parts/words.js';
import { type ColumnId, extraHeaderOf, isExtra, type KnownColumn } from '../columns/list-columns.js';
import styles from '../table/call-list.module.css';
import { FactorBars } from './factor-bars.js';
import { PersonMark } from './person-mark.js';
import { QuickActions, TextAction } from './quick-actions.js';
import { whyText } from './why-text.js';

/** A row as input of its cells. */
export type RowOfCells = {
  readonly result: ResultRowFragment;
  readonly place: number;
  readonly columns: readonly ColumnId[];
  /** The facts that most leads of the list share, so that no row begins with them. */
  readonly shared: ReadonlySet<string>;
};

/** Returns the content of a column for a lead. */
export function cellOf(id: ColumnId, row: RowOfCells): ReactNode {
  if (!isExtra(id)) return CELLS[id](row);
  const header = extraHeaderOf(id);
  return row.result.lead.extra?.find((column) => column.header === header)?.value;
}

const CELLS: Readonly<Record<KnownColumn, (row: RowOfCells) => ReactNode>> = {
  rank: ({ place }) => <span className="soft">{whole(place + 1)}</span>,
  score: Score,
  grade: ({ result: { grade } }) => grade && <GradeChip grade={grade} />,
  lead: Person,
  role: ({ result }) => result.lead.role,
  company: ({ result }) => result.lead.company,
  industry: ({ result }) => result.lead.industry,
  location: ({ result }) => result.lead.location,
  factors: ({ result }) => <FactorBars factors={result.factors} />,
  intent: Intent,
  confidence: ({ result: { ai } }) => ai && <span className="soft">{capitalised(CONFIDENCES[ai.confidence])}</span>,
  why: ({ result, shared }) => <span className="soft">{whyText(result, shared)}</span>,
  contact: ({ result }) => <QuickActions lead={result.lead} />,
  phone: ({ result: { lead } }) => <TextAction href={lead.phone && phoneAddress(lead.phone)} text={lead.phone} />,
  email: ({ result: { lead } }) => <TextAction href={lead.email && mailAddress(lead.email)} text={lead.email} />,
  linkedin: ({ result: { lead } }) => <TextAction href={pageAddress(lead.linkedinUrl)} text="LinkedIn" isElsewhere />,
};

function Score({ result: { score, grade }, columns }: RowOfCells) {
  return (
    <span className={styles.score} data-grade={grade}>
      {score ?? '–'} {grade && !columns.includes('grade') && <GradeChip grade={grade} />}
    </span>
  );
}

/** The name, with the role and the company unless they have columns. */
function Person({ result: { lead }, columns }: RowOfCells) {
  const [last] = lead.outcomes;
  const rest = [columns.includes('role') ? null : lead.role, columns.includes('company') ? null : lead.company];
  return (
    <span className={styles.person}>
      <span className={styles.first}>
        <span className={styles.name}>{leadName(lead)}</span> {last && <OutcomeBadge kind={last.kind} />}
      </span>{' '}
      <span className={styles.rest}>{rest.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Intent({ result, columns }: RowOfCells) {
  const { override, ai } = result;
  return (
    <span className={styles.intent}>
      <IntentBadge result={result} />{' '}
      {override ? (
        <PersonMark />
      ) : (
        ai && !columns.includes('confidence') && <span className="soft small">{CONFIDENCES[ai.confidence]}</span>
      )}
    </span>
  );
}
