import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useObservable } from '../api/observable.js';
import { LeadListDocument } from '../generated/operations/graphql.js';
import { changedLead } from '../lead/changed-lead.js';
import { leadName } from '../lead/lead-name.js';
import { openerId } from '../lead/panel-focus.js';
import { Asked } from '../parts/asked.js';
import { counted, moment } from '../parts/format.js';
import { OperationDialog } from '../parts/operation-dialog.js';
import { WideCard } from '../parts/wide-card.js';
import { type LeadsShown, type ListedLead, statesOf, stateText } from './lead-states.js';
import styles from './leads-view.module.css';

type LeadListProps = {
  readonly offerId: string;
  readonly search: string;
  readonly shown: LeadsShown;
  /** The open lead; null where none is. */
  readonly leadId: string | null;
  readonly onOpen: (leadId: string) => void;
};

const PAGE = 25;

/** The leads of an offer, scored or not, page by page. */
export function LeadList({ offerId, search, shown, leadId, onOpen }: LeadListProps) {
  /** The cursors after which the pages so far began. */
  const [pages, setPages] = useState<readonly string[]>([]);
  const variables = {
    offerId,
    first: PAGE,
    after: pages.at(-1) ?? null,
    search: search || null,
    states: statesOf(shown),
  };
  const [answer, again] = useQuery({ query: LeadListDocument, variables, requestPolicy: 'cache-and-network' });
  const changed = useObservable(changedLead);
  useEffect(() => {
    if (changed) again({ requestPolicy: 'network-only' });
  }, [changed, again]);
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) => {
        const { nodes, pageInfo, totalCount } = offer?.leads ?? NONE;
        const first = pages.length * PAGE;
        return (
          <WideCard label="List of leads">
            <div className="row spread">
              <p role="status">
                {counted(totalCount, 'lead')}
                {totalCount > PAGE && nodes.length > 0 && `, ${first + 1} to ${first + nodes.length} shown`}
              </p>
              <OperationDialog document={LeadListDocument} variables={variables} />
            </div>
            {nodes.length > 0 && <LeadTable leads={nodes} leadId={leadId} onOpen={onOpen} />}
            {totalCount > PAGE && (
              <div className="row">
                <button
                  type="button"
                  className="button small"
                  disabled={pages.length === 0}
                  onClick={() => setPages(pages.slice(0, -1))}
                >
                  Previous page
                </button>
                <button
                  type="button"
                  className="button small"
                  disabled={!pageInfo.hasNextPage}
                  onClick={() => pageInfo.endCursor !== null && setPages([...pages, pageInfo.endCursor])}
                >
                  Next page
                </button>
              </div>
            )}
          </WideCard>
        );
      }}
    </Asked>
  );
}

const NONE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

type LeadTableProps = Pick<LeadListProps, 'leadId' | 'onOpen'> & { readonly leads: readonly ListedLead[] };

function LeadTable({ leads, leadId, onOpen }: LeadTableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Lead</th>
          <th scope="col" className={styles.role}>
            Role
          </th>
          <th scope="col">Company</th>
          <th scope="col" className={styles.added}>
            Added
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {leads.map((lead) => (
          <tr key={lead.id} className={styles.lead} aria-current={lead.id === leadId || undefined}>
            <td>
              <button id={openerId(lead.id)} type="button" className={styles.name} onClick={() => onOpen(lead.id)}>
                {leadName(lead)}
              </button>
            </td>
            <td className={styles.role}>{lead.role}</td>
            <td>{lead.company}</td>
            <td className={`nowrap ${styles.added}`}>{moment(lead.createdAt)}</td>
            <td className="nowrap">{stateText(lead)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
