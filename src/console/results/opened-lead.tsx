import { lazy, Suspense, useEffect } from 'react';

const readPanel = () => import('../lead/lead-panel.js');

const LeadPanel = lazy(() => readPanel().then(({ LeadPanel }) => ({ default: LeadPanel })));

type OpenedLeadProps = {
  /** Null where none is open. */
  readonly leadId: string | null;
  readonly onClose: () => void;
};

/** The lead that is open beside a list. Its part of the page is fetched once the list is there, before anybody opens one. */
export function OpenedLead({ leadId, onClose }: OpenedLeadProps) {
  useEffect(() => void readPanel(), []);
  if (leadId === null) return null;
  return (
    <Suspense>
      <LeadPanel leadId={leadId} onClose={onClose} />
    </Suspense>
  );
}
